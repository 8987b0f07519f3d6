/**
 * Reading of sources of every kind: a {@link dev.tributary.store.rows.SourceReader} passes its rows to the rules in
 * core, and a {@link dev.tributary.store.rows.ReadSnapshot} controls the order of reading and the use of memory and
 * temporary files.
 */
@NullMarked
package dev.tributary.store.rows;

import org.jspecify.annotations.NullMarked;
