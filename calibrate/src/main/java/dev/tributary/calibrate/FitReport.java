package dev.tributary.calibrate;

/**
 * How well a calibration works on journeys it has not seen.
 *
 * @param single usable journeys of one session; nothing can be learned from them, and any model answers them exactly
 * @param fitted journeys of two sessions and more that the judged model was fitted on
 * @param heldOut journeys of two sessions and more that it was judged on
 * @param leftOut journeys that break the contract
 * @param unseen the judged model's errors on the journeys held out
 * @param all the final model's errors on all journeys, which it was fitted on
 */
public record FitReport(int single, int fitted, int heldOut, int leftOut, FitErrors unseen, FitErrors all) {}
