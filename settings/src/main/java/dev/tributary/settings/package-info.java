/**
 * Settings, read and understood without a command line: flags over environment over .env over tributary.yml over defaults, and what a
 * text of theirs means.
 */
@NullMarked
package dev.tributary.settings;

import org.jspecify.annotations.NullMarked;
