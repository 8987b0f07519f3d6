/** Customer journeys: all sessions of a conversion's user before it. */
@NullMarked
package dev.tributary.core.journey;

import org.jspecify.annotations.NullMarked;
