/** How results stand and which runs made them, as text and JSON. */
@NullMarked
package dev.tributary.report.status;

import org.jspecify.annotations.NullMarked;
