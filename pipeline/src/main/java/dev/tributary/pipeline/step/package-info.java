/** The steps. Each can be run alone and again; together they are a run. */
@NullMarked
package dev.tributary.pipeline.step;

import org.jspecify.annotations.NullMarked;
