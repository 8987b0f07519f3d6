/** Models that are learned. */
@NullMarked
package dev.tributary.cli.command.learn;

import org.jspecify.annotations.NullMarked;
