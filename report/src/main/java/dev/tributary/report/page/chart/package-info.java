/**
 * Charts of a page: marks in a cell of a table, placed in percent of its width, so that they fit any width without a
 * script. A chart's numbers are in the cells beside it.
 */
@NullMarked
package dev.tributary.report.page.chart;

import org.jspecify.annotations.NullMarked;
