/** What a run would do, as text and JSON. */
@NullMarked
package dev.tributary.report.plan;

import org.jspecify.annotations.NullMarked;
