/** Grouped paths in CSV files, as other attribution packages take them. */
@NullMarked
package dev.tributary.store.paths;

import org.jspecify.annotations.NullMarked;
