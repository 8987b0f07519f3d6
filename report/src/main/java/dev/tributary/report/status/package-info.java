/** The state of results and the runs that made them, as text and JSON. */
@NullMarked
package dev.tributary.report.status;

import org.jspecify.annotations.NullMarked;
