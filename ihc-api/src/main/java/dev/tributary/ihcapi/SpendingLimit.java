package dev.tributary.ihcapi;

import java.util.OptionalLong;

/**
 * How much an attribution may ask of the service. What is sent again counts again.
 *
 * @param requests the most requests
 * @param journeys the most journeys in all requests together
 */
public record SpendingLimit(OptionalLong requests, OptionalLong journeys) {
    /** As much as is needed. */
    public static final SpendingLimit NONE = new SpendingLimit(OptionalLong.empty(), OptionalLong.empty());
}
