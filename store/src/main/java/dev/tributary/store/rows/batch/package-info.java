/** Rows in batches, which one thread fills while another uses them. */
@NullMarked
package dev.tributary.store.rows.batch;

import org.jspecify.annotations.NullMarked;
