/** The documents of runs that were published elsewhere, read again. */
@NullMarked
package dev.tributary.report.published;

import org.jspecify.annotations.NullMarked;
