/** The command {@code presets}. */
@NullMarked
package dev.tributary.cli.command.preset;

import org.jspecify.annotations.NullMarked;
