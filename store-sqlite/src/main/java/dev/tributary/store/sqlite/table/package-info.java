/** The tables of results, one class for the rows of each, and their schema. */
@NullMarked
package dev.tributary.store.sqlite.table;

import org.jspecify.annotations.NullMarked;
