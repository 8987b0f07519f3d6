/** Section 6 of a page: who begins journeys, and who ends them. */
@NullMarked
package dev.tributary.report.page.roles;

import org.jspecify.annotations.NullMarked;
