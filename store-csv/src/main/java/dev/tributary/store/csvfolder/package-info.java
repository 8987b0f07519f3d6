/** A folder of CSV files as a source: a table is a file, or several with the same columns. */
@NullMarked
package dev.tributary.store.csvfolder;

import org.jspecify.annotations.NullMarked;
