/** One conversion explained. */
@NullMarked
package dev.tributary.cli.command.explain;

import org.jspecify.annotations.NullMarked;
