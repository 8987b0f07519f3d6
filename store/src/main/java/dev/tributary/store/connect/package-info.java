/** Access to databases: addresses, connectors, and results with their lease. */
@NullMarked
package dev.tributary.store.connect;

import org.jspecify.annotations.NullMarked;
