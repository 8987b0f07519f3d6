package dev.tributary.report.page.look;

import dev.tributary.core.report.Metrics;
import dev.tributary.models.compare.Intervals;
import dev.tributary.models.interval.Interval;
import dev.tributary.pipeline.page.GroupTotal;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.material.PageChannel;
import dev.tributary.report.page.text.PageText;
import java.math.BigDecimal;
import java.util.Optional;

/** What several rules say about the return of paid channels. */
final class ReturnWords {
    private static final double SMALL_PART = 0.0095;

    private final Material material;
    private final PageText text;

    ReturnWords(Material material) {
        this.material = material;
        this.text = material.text();
    }

    /** Returns the return of all paid channels together. */
    Optional<BigDecimal> average() {
        return material.period().paid().map(GroupTotal::metrics).flatMap(Metrics::roas);
    }

    /** Returns the interval of a channel's return, if it has bounds. */
    static Optional<Interval> interval(PageChannel channel) {
        return channel.intervals().map(Intervals::roas).filter(interval -> Double.isFinite(interval.high()));
    }

    /** Returns a channel's part of all spend. */
    double partOfSpend(PageChannel channel) {
        return part(channel.metrics().cost(), material.period().all().metrics().cost());
    }

    /** Returns a channel's part of all attributed revenue. */
    double partOfRevenue(PageChannel channel) {
        return part(
                channel.metrics().revenue(), material.period().all().metrics().revenue());
    }

    private static double part(BigDecimal one, BigDecimal all) {
        return all.signum() == 0 ? 0 : one.doubleValue() / all.doubleValue();
    }

    /** Says a part in percent. */
    String percent(double part) {
        return text.percent(part, part != 0 && Math.abs(part) < SMALL_PART ? 1 : 0);
    }

    /** Says a channel's return: ROAS 1.43, interval 0.89–2.05. */
    String roas(PageChannel channel) {
        String figure = "ROAS " + channel.metrics().roas().map(text::ratio).orElse(PageText.NONE);
        String range = interval(channel).map(text::range).orElse("");
        return range.isEmpty() ? figure : figure + ", interval " + range;
    }

    /** Says that a channel's revenue is below its spend, if its whole interval is; else nothing. */
    String lessThanItCosts(PageChannel channel) {
        return interval(channel).filter(interval -> interval.high() < 1).isPresent()
                ? " It brings in less than it costs, at any figure of the interval."
                : "";
    }
}
