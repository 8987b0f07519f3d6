/** Comparison of models on a source's own journeys. Nothing is stored. */
@NullMarked
package dev.tributary.pipeline.compare;

import org.jspecify.annotations.NullMarked;
