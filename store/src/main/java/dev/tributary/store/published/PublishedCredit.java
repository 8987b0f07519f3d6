package dev.tributary.store.published;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.figures.Orders;
import dev.tributary.core.report.Metrics;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The exact sums of the credit of some conversions. Immutable.
 *
 * @param days orders and revenue of each channel on the days of the conversions; without cost
 * @param parts of each channel
 * @param conversions the conversions
 */
public record PublishedCredit(SortedMap<ChannelDay, Metrics> days, Map<String, InJourneys> parts, Orders conversions) {
    public PublishedCredit {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
        parts = Map.copyOf(parts);
    }

    /** The parts of a channel's sessions in beginning journeys, keeping them going, and ending them. */
    public record InJourneys(BigDecimal initializer, BigDecimal holder, BigDecimal closer) {
        /** Returns the sum of these and others. */
        public InJourneys plus(InJourneys other) {
            return new InJourneys(
                    initializer.add(other.initializer), holder.add(other.holder), closer.add(other.closer));
        }
    }
}
