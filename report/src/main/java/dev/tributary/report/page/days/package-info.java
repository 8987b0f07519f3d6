/** The days of a window in even parts, for charts over time. */
@NullMarked
package dev.tributary.report.page.days;

import org.jspecify.annotations.NullMarked;
