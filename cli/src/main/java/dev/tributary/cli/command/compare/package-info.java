/** The command {@code compare}. */
@NullMarked
package dev.tributary.cli.command.compare;

import org.jspecify.annotations.NullMarked;
