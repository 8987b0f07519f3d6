/** What every CSV file is made of: RFC 4180, harmless in a spreadsheet. */
@NullMarked
package dev.tributary.report.csv;

import org.jspecify.annotations.NullMarked;
