/** The output of {@code channels}: as text and as JSON. */
@NullMarked
package dev.tributary.report.channels;

import org.jspecify.annotations.NullMarked;
