/** A run, its report and its lists, as text, JSON and CSV. */
@NullMarked
package dev.tributary.report.run;

import org.jspecify.annotations.NullMarked;
