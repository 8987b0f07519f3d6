package dev.tributary.pipeline.summary;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * What sending would take.
 *
 * @param requests how many, if none has to be repeated
 * @param journeys how many they hold
 * @param sessions how many these have
 * @param tooLong journeys that no request can hold
 * @param cost in the currency of the price; empty when no price is known
 * @param time roughly
 * @param measured whether the time follows from earlier answers, rather than from a guess
 */
public record SendEstimate(
        long requests,
        long journeys,
        long sessions,
        long tooLong,
        Optional<BigDecimal> cost,
        Duration time,
        boolean measured) {}
