/** What a file of cells looks like: what stands between cells, how numbers are written. Rules alone; no file is read here. */
@NullMarked
package dev.tributary.core.csv;

import org.jspecify.annotations.NullMarked;
