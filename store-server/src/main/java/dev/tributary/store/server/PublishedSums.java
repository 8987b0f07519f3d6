package dev.tributary.store.server;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.figures.Orders;
import dev.tributary.core.number.ExactSum;
import dev.tributary.core.report.Metrics;
import dev.tributary.store.published.PublishedCredit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums credit that comes one by one, in any order; keeps the sums alone. Not thread-safe. */
final class PublishedSums {
    private final SortedMap<ChannelDay, OfDay> days = new TreeMap<>();
    private final Map<String, OfChannel> channels = new HashMap<>();
    private final ExactSum revenue = new ExactSum();
    private long conversions;

    private record OfDay(ExactSum orders, ExactSum revenue) {
        OfDay() {
            this(new ExactSum(), new ExactSum());
        }

        Metrics metrics() {
            return new Metrics(BigDecimal.ZERO, orders.toDecimal(), revenue.toDecimal());
        }
    }

    private record OfChannel(ExactSum initializer, ExactSum holder, ExactSum closer) {
        OfChannel() {
            this(new ExactSum(), new ExactSum(), new ExactSum());
        }

        PublishedCredit.InJourneys parts() {
            return new PublishedCredit.InJourneys(initializer.toDecimal(), holder.toDecimal(), closer.toDecimal());
        }
    }

    /**
     * Adds the credit of a session.
     *
     * @param at its channel, and the day of its conversion
     * @param ihc its share of the conversion
     */
    void add(ChannelDay at, double ihc, double ofRevenue) {
        OfDay day = days.computeIfAbsent(at, key -> new OfDay());
        day.orders.add(ihc);
        day.revenue.add(ofRevenue);
    }

    /** Adds the parts of a session in a journey. */
    void addParts(String channel, double initializer, double holder, double closer) {
        OfChannel sums = channels.computeIfAbsent(channel, key -> new OfChannel());
        sums.initializer.add(initializer);
        sums.holder.add(holder);
        sums.closer.add(closer);
    }

    /** Adds a conversion. */
    void addConversion(double amount) {
        conversions++;
        revenue.add(amount);
    }

    PublishedCredit sums() {
        SortedMap<ChannelDay, Metrics> metrics = new TreeMap<>();
        days.forEach((day, sums) -> metrics.put(day, sums.metrics()));
        Map<String, PublishedCredit.InJourneys> parts = new HashMap<>();
        channels.forEach((channel, sums) -> parts.put(channel, sums.parts()));
        return new PublishedCredit(metrics, parts, new Orders(conversions, revenue.toDecimal()));
    }
}
