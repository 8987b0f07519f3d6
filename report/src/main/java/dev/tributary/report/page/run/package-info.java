/** Section 14 of a page: how it was made. */
@NullMarked
package dev.tributary.report.page.run;

import org.jspecify.annotations.NullMarked;
