/** The commands, each in a package of its own, and how the one that is asked for is found. */
@NullMarked
package dev.tributary.cli.command;

import org.jspecify.annotations.NullMarked;
