/** Settings: flags over environment over .env over tributary.yml over defaults. */
@NullMarked
package dev.tributary.cli.config;

import org.jspecify.annotations.NullMarked;
