/** Models learned from stored answers, from files of answers, or from journeys alone. */
@NullMarked
package dev.tributary.pipeline.learn;

import org.jspecify.annotations.NullMarked;
