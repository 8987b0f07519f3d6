/** Section 10 of a page: how many sessions and how much time an order takes. */
@NullMarked
package dev.tributary.report.page.times;

import org.jspecify.annotations.NullMarked;
