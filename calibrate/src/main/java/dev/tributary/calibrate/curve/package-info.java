/** The fit of one phase: its channels' scores, and the curve of a share over the hours. */
@NullMarked
package dev.tributary.calibrate.curve;

import org.jspecify.annotations.NullMarked;
