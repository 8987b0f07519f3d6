/** Words, numbers and dates of a page. */
@NullMarked
package dev.tributary.report.page.text;

import org.jspecify.annotations.NullMarked;
