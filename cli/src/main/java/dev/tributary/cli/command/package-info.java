/** The commands, each in a package of its own, and their registry. */
@NullMarked
package dev.tributary.cli.command;

import org.jspecify.annotations.NullMarked;
