/**
 * Estimation of the parameters of a conversion type: from stored answers of the IHC service ({@link
 * dev.tributary.calibrate.Calibration}), or, much coarser, from journeys alone ({@link
 * dev.tributary.calibrate.Training}). The formulas are our interpretation of recorded answers, not the vendor's
 * specification.
 */
@NullMarked
package dev.tributary.calibrate;

import org.jspecify.annotations.NullMarked;
