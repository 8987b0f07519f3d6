/** Section 8 of a page: the paths that lead to orders. */
@NullMarked
package dev.tributary.report.page.paths;

import org.jspecify.annotations.NullMarked;
