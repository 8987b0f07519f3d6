/** Grouped paths in CSV files, the input format of other attribution packages. */
@NullMarked
package dev.tributary.store.paths;

import org.jspecify.annotations.NullMarked;
