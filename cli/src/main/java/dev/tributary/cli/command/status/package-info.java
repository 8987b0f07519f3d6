/** How results stand, and the runs that made them. */
@NullMarked
package dev.tributary.cli.command.status;

import org.jspecify.annotations.NullMarked;
