/**
 * Settings, read and converted to values without a command line: options override the environment, which overrides
 * .env, then tributary.yml, then defaults.
 */
@NullMarked
package dev.tributary.settings;

import org.jspecify.annotations.NullMarked;
