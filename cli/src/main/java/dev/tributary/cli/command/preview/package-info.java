/** The command {@code preview}. */
@NullMarked
package dev.tributary.cli.command.preview;

import org.jspecify.annotations.NullMarked;
