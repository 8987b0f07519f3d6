/** The command {@code guess}. */
@NullMarked
package dev.tributary.cli.command.guess;

import org.jspecify.annotations.NullMarked;
