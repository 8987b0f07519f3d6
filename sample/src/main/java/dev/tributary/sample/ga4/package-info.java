/** A made-up export of Google Analytics 4, as SQL for a DuckDB that the caller has. */
@NullMarked
package dev.tributary.sample.ga4;

import org.jspecify.annotations.NullMarked;
