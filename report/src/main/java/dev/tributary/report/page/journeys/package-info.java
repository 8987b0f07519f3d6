/** Section 12 of a page: some journeys, explained. */
@NullMarked
package dev.tributary.report.page.journeys;

import org.jspecify.annotations.NullMarked;
