/** SQLite as a source and as a store of results. */
@NullMarked
package dev.tributary.store.sqlite;

import org.jspecify.annotations.NullMarked;
