/** SQLite as a source and as a place for results. */
@NullMarked
package dev.tributary.store.sqlite;

import org.jspecify.annotations.NullMarked;
