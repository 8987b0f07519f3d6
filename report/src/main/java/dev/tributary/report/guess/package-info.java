/** The output of {@code guess}: as text and as JSON. */
@NullMarked
package dev.tributary.report.guess;

import org.jspecify.annotations.NullMarked;
