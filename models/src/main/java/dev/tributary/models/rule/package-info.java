/** Models that look at one journey alone: the position of a touch in it, its channel, how long ago it was. */
@NullMarked
package dev.tributary.models.rule;

import org.jspecify.annotations.NullMarked;
