/** Customer journeys: the sessions of a conversion's user up to it, all of them or those that options keep. */
@NullMarked
package dev.tributary.core.journey;

import org.jspecify.annotations.NullMarked;
