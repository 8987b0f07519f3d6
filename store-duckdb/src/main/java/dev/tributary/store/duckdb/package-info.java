/** Parquet, JSON lines, CSV and DuckDB files as a source, read by DuckDB. */
@NullMarked
package dev.tributary.store.duckdb;

import org.jspecify.annotations.NullMarked;
