/** Section 13 of a page: whether the report adds up, and what is not in it. */
@NullMarked
package dev.tributary.report.page.checks;

import org.jspecify.annotations.NullMarked;
