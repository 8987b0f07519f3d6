/** One conversion, explained: its journey, the engine's steps, and what is stored for it. */
@NullMarked
package dev.tributary.pipeline.explain;

import org.jspecify.annotations.NullMarked;
