/** The plan of a run as text and JSON. */
@NullMarked
package dev.tributary.report.plan;

import org.jspecify.annotations.NullMarked;
