/** Explanation of a conversion as text and JSON. */
@NullMarked
package dev.tributary.report.explain;

import org.jspecify.annotations.NullMarked;
