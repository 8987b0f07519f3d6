/** The command {@code channels}. */
@NullMarked
package dev.tributary.cli.command.channels;

import org.jspecify.annotations.NullMarked;
