/** How a source is understood, as text and JSON. */
@NullMarked
package dev.tributary.report.preview;

import org.jspecify.annotations.NullMarked;
