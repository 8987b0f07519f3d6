/** Models side by side. */
@NullMarked
package dev.tributary.cli.command.compare;

import org.jspecify.annotations.NullMarked;
