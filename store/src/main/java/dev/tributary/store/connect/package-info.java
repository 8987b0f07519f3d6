/** The doors to databases: addresses, the kinds of database there are, and results with their lease. */
@NullMarked
package dev.tributary.store.connect;

import org.jspecify.annotations.NullMarked;
