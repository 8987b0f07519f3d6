package dev.tributary.testing;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * One row of the report computed from the recorded answers.
 *
 * @param cost in Euro
 * @param ihcRevenue in Euro
 * @param cpo cost per order, rounded to 6 decimals; empty where nothing was attributed
 * @param roas return on ad spend, rounded to 6 decimals; empty where nothing was spent
 */
public record GoldenChannelDay(
        String channel,
        LocalDate date,
        double cost,
        double ihc,
        double ihcRevenue,
        OptionalDouble cpo,
        OptionalDouble roas) {}
