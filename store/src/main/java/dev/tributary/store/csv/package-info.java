/** CSV files, in any format that spreadsheets and packages write. */
@NullMarked
package dev.tributary.store.csv;

import org.jspecify.annotations.NullMarked;
