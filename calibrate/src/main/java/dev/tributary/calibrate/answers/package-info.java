/** Answers of the service as input of the fit: read, validated, and converted to columns. */
@NullMarked
package dev.tributary.calibrate.answers;

import org.jspecify.annotations.NullMarked;
