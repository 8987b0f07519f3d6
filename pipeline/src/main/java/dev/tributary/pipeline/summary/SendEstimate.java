package dev.tributary.pipeline.summary;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * An estimate of sending.
 *
 * @param requests how many, without retries
 * @param journeys how many they contain
 * @param sessions how many these have
 * @param tooLong journeys that exceed the limit of a request
 * @param cost in the currency of the price; empty if no price is known
 * @param time approximate duration
 * @param measured whether the time is based on earlier answers, rather than on an assumption
 */
public record SendEstimate(
        long requests,
        long journeys,
        long sessions,
        long tooLong,
        Optional<BigDecimal> cost,
        Duration time,
        boolean measured) {}
