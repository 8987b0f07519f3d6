/** The doors to places where data live: addresses, the kinds of place there are, and results with their lease. */
@NullMarked
package dev.tributary.store.connect;

import org.jspecify.annotations.NullMarked;
