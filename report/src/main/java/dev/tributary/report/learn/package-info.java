/** Fitted models as text and JSON. */
@NullMarked
package dev.tributary.report.learn;

import org.jspecify.annotations.NullMarked;
