/** The commands that run steps, one of them or all. */
@NullMarked
package dev.tributary.cli.command.run;

import org.jspecify.annotations.NullMarked;
