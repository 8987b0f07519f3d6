/** The command {@code figures}. */
@NullMarked
package dev.tributary.cli.command.figures;

import org.jspecify.annotations.NullMarked;
