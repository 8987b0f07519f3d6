package dev.tributary.calibrate;

/**
 * The result of the validation on held-out journeys.
 *
 * @param single usable journeys of one session; they carry no information, and any model answers them exactly
 * @param fitted journeys of two or more sessions that the trial model was fitted to
 * @param heldOut journeys of two or more sessions that it was validated on
 * @param leftOut journeys that violate the contract
 * @param unseen the trial model's errors on the held-out journeys
 * @param all the final model's errors on all journeys, which it was fitted to
 */
public record FitReport(int single, int fitted, int heldOut, int leftOut, FitErrors unseen, FitErrors all) {}
