/** Rules for the format of CSV files: delimiters, numbers, outcomes. No file is read here. */
@NullMarked
package dev.tributary.core.csv;

import org.jspecify.annotations.NullMarked;
