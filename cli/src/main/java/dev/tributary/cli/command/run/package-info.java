/** The steps, one by one and all together. */
@NullMarked
package dev.tributary.cli.command.run;

import org.jspecify.annotations.NullMarked;
