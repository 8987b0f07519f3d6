/** The environment of a command: folder, variables, streams. */
@NullMarked
package dev.tributary.cli.surroundings;

import org.jspecify.annotations.NullMarked;
