/** The command {@code explain}. */
@NullMarked
package dev.tributary.cli.command.explain;

import org.jspecify.annotations.NullMarked;
