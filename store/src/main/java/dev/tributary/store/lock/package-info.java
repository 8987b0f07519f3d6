/** One run at a time on the same results. */
@NullMarked
package dev.tributary.store.lock;

import org.jspecify.annotations.NullMarked;
