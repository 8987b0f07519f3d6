/** Models that use one journey alone: the position of a touch, its channel, its time. */
@NullMarked
package dev.tributary.models.rule;

import org.jspecify.annotations.NullMarked;
