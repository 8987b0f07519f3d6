/** Files of cells, in whatever form spreadsheets and packages write them. */
@NullMarked
package dev.tributary.store.csv;

import org.jspecify.annotations.NullMarked;
