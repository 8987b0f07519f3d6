/** The commands {@code calibrate} and {@code train}. */
@NullMarked
package dev.tributary.cli.command.learn;

import org.jspecify.annotations.NullMarked;
