/** A complete model from fitted phases: the weights, the ends of the curves, and its file. */
@NullMarked
package dev.tributary.calibrate.model;

import org.jspecify.annotations.NullMarked;
