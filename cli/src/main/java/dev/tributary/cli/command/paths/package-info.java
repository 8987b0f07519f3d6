/** The command {@code paths}. */
@NullMarked
package dev.tributary.cli.command.paths;

import org.jspecify.annotations.NullMarked;
