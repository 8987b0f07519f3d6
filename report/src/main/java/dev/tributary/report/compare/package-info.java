/** Comparison of models as text, JSON and CSV. */
@NullMarked
package dev.tributary.report.compare;

import org.jspecify.annotations.NullMarked;
