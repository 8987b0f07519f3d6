package dev.tributary.ihcapi;

import java.util.OptionalLong;

/**
 * The spending limit of an attribution. Retries count, too.
 *
 * @param requests the maximum number of requests
 * @param journeys the maximum number of journeys in all requests together
 */
public record SpendingLimit(OptionalLong requests, OptionalLong journeys) {
    /** No limit. */
    public static final SpendingLimit NONE = new SpendingLimit(OptionalLong.empty(), OptionalLong.empty());
}
