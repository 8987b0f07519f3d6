/** What belongs to a journey, as who asks wishes it: its boundary, how far back it reaches, which sessions it keeps. */
@NullMarked
package dev.tributary.core.journey.option;

import org.jspecify.annotations.NullMarked;
