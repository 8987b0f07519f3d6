/**
 * How sources of every kind are read: a {@link dev.tributary.store.rows.SourceReader} hands its rows to the rules in the core, and a
 * {@link dev.tributary.store.rows.ReadSnapshot} sees to the rest: what is read first, what fits into memory and what goes through
 * temporary files.
 */
@NullMarked
package dev.tributary.store.rows;

import org.jspecify.annotations.NullMarked;
