/** Grouped paths from a file. */
@NullMarked
package dev.tributary.cli.command.paths;

import org.jspecify.annotations.NullMarked;
