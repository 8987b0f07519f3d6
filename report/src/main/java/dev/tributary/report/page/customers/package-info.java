/** Section 11 of a page: new and returning customers. */
@NullMarked
package dev.tributary.report.page.customers;

import org.jspecify.annotations.NullMarked;
