/** A SQLite file as a source: packed ranges, and row by row where anything is unusual. */
@NullMarked
package dev.tributary.store.sqlite.source;

import org.jspecify.annotations.NullMarked;
