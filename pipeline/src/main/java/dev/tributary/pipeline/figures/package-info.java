/** Path figures of a source. */
@NullMarked
package dev.tributary.pipeline.figures;

import org.jspecify.annotations.NullMarked;
