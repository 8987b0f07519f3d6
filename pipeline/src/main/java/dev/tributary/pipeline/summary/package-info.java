/** The outcome of a run, as values. */
@NullMarked
package dev.tributary.pipeline.summary;

import org.jspecify.annotations.NullMarked;
