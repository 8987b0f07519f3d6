/** The page of a report: one HTML file that needs nothing else. */
@NullMarked
package dev.tributary.report.page;

import org.jspecify.annotations.NullMarked;
