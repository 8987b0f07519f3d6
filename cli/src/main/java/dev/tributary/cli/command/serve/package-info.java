/** The command {@code serve}. */
@NullMarked
package dev.tributary.cli.command.serve;

import org.jspecify.annotations.NullMarked;
