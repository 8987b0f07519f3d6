/** What a command finds around it: folder, environment, streams. */
@NullMarked
package dev.tributary.cli.surroundings;

import org.jspecify.annotations.NullMarked;
