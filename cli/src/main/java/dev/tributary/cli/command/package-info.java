/** The commands and their options. */
@NullMarked
package dev.tributary.cli.command;

import org.jspecify.annotations.NullMarked;
