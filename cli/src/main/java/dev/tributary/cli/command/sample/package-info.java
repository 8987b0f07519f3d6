/** The commands {@code generate} and {@code demo}. */
@NullMarked
package dev.tributary.cli.command.sample;

import org.jspecify.annotations.NullMarked;
