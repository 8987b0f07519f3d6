/** Sections 7 to 11 of a page, which need all journeys at once. */
@NullMarked
package dev.tributary.report.page.deep;

import org.jspecify.annotations.NullMarked;
