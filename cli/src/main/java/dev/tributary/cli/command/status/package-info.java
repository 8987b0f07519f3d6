/** The commands {@code status} and {@code runs}. */
@NullMarked
package dev.tributary.cli.command.status;

import org.jspecify.annotations.NullMarked;
