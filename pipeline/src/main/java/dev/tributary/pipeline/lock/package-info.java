/** One run at a time on the same results. */
@NullMarked
package dev.tributary.pipeline.lock;

import org.jspecify.annotations.NullMarked;
