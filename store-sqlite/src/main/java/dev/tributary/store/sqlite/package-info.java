/** SQLite as a source and as a results store. */
@NullMarked
package dev.tributary.store.sqlite;

import org.jspecify.annotations.NullMarked;
