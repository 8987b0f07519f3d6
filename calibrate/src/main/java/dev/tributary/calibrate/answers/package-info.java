/** Answers of the service as a model is learned from them: read, checked, and brought into columns. */
@NullMarked
package dev.tributary.calibrate.answers;

import org.jspecify.annotations.NullMarked;
