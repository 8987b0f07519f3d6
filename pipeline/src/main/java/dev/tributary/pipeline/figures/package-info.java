/** Figures of a source's paths: reading, files, and one JSON document. */
@NullMarked
package dev.tributary.pipeline.figures;

import org.jspecify.annotations.NullMarked;
