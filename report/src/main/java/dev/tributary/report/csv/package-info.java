/** CSV files: RFC 4180, safe for spreadsheets. */
@NullMarked
package dev.tributary.report.csv;

import org.jspecify.annotations.NullMarked;
