/** The options of journeys: boundary, reach, and the selection of sessions. */
@NullMarked
package dev.tributary.core.journey.option;

import org.jspecify.annotations.NullMarked;
