/** Explanation of one conversion: its journey, the engine's steps, and the stored shares. */
@NullMarked
package dev.tributary.pipeline.explain;

import org.jspecify.annotations.NullMarked;
