/** Revenue and spend of each channel over time. */
@NullMarked
package dev.tributary.report.page.overtime;

import org.jspecify.annotations.NullMarked;
