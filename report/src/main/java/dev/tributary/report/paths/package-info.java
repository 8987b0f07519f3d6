/** Attribution of grouped paths as CSV and JSON. */
@NullMarked
package dev.tributary.report.paths;

import org.jspecify.annotations.NullMarked;
