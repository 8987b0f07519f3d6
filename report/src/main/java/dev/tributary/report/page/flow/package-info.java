/** Section 9 of a page: which channel follows which. */
@NullMarked
package dev.tributary.report.page.flow;

import org.jspecify.annotations.NullMarked;
