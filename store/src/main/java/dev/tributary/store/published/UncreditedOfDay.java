package dev.tributary.store.published;

import dev.tributary.core.figures.Orders;
import dev.tributary.core.journey.NoJourney;
import java.time.LocalDate;

/**
 * Conversions of a day that have no credit for one reason.
 *
 * @param day their day
 * @param why the reason
 * @param conversions how many, and their revenue
 */
public record UncreditedOfDay(LocalDate day, NoJourney why, Orders conversions) {}
