package dev.tributary.pipeline.preview;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.ConversionTable;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.SetAsideSums;
import dev.tributary.core.number.ExactSum;
import dev.tributary.core.report.SourceSums;
import dev.tributary.core.report.SpendShare;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/**
 * What a source amounts to.
 *
 * @param sessions the usable sessions, and their days
 * @param conversions the usable conversions, and their days
 * @param users how many users have a usable conversion; unknown users are none
 * @param revenue the revenue of the window's usable conversions
 * @param revenueSetAside the revenue of conversions that cannot be used, of any day
 * @param cost the cost; empty if the source has neither costs of sessions nor spend by day
 */
public record SourceTotals(
        UsableRows sessions,
        UsableRows conversions,
        long users,
        BigDecimal revenue,
        SetAsideSums revenueSetAside,
        Optional<Cost> cost) {
    /**
     * The usable rows of a table.
     *
     * @param count how many there are
     * @param days the first and the last day; empty if there is none
     */
    public record UsableRows(long count, Optional<Span> days) {
        /** The first and the last day of some rows. */
        public record Span(LocalDate first, LocalDate last) {}

        private static UsableRows of(int count, IntToLongFunction millis, DayZone zone) {
            long first = Long.MAX_VALUE;
            long last = Long.MIN_VALUE;
            for (int row = 0; row < count; row++) {
                first = Math.min(first, millis.applyAsLong(row));
                last = Math.max(last, millis.applyAsLong(row));
            }
            return new UsableRows(
                    count, count == 0 ? Optional.empty() : Optional.of(new Span(zone.of(first), zone.of(last))));
        }
    }

    /**
     * The cost of a source, as a report checks it.
     *
     * @param source all of it
     * @param setAside the part that cannot be used, by reason
     * @param spend the share of spend by day; empty if there is none
     */
    public record Cost(BigDecimal source, SetAsideSums setAside, Optional<SpendShare> spend) {
        private static Optional<Cost> of(Facts facts) {
            return facts.counts().costs().isEmpty() && facts.counts().spend().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Cost(
                            facts.costs().total().toDecimal(),
                            facts.costs().setAside(),
                            SpendShare.of(SourceSums.of(facts))));
        }

        /** Returns the part that counts. */
        public BigDecimal used() {
            BigDecimal rest = source.subtract(setAside.total().toDecimal());
            return spend.map(SpendShare::displaced).map(rest::subtract).orElse(rest);
        }
    }

    static SourceTotals of(Facts facts, SessionTable sessions, DateWindow window) {
        ConversionTable conversions = facts.conversions();
        ExactSum revenue = new ExactSum();
        for (Conversion conversion : conversions) {
            if (window.contains(conversion)) {
                revenue.add(conversion.revenue());
            }
        }
        return new SourceTotals(
                UsableRows.of(sessions.size(), sessions::millis, window.zone()),
                UsableRows.of(conversions.size(), conversions::millis, window.zone()),
                sessions.userCount(),
                revenue.toDecimal(),
                facts.traffic().revenueSetAside(),
                Cost.of(facts));
    }

    /** Returns the revenue of all rows, whether used or not: the source's side of the check of the revenue. */
    public BigDecimal revenueOfSource() {
        return revenueSetAside.total().toDecimal().add(revenue);
    }
}
