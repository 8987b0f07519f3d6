package dev.tributary.report.page.look;

import dev.tributary.core.report.Metrics;
import dev.tributary.models.compare.Intervals;
import dev.tributary.models.interval.Interval;
import dev.tributary.pipeline.page.GroupTotal;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.material.PageChannel;
import dev.tributary.report.page.text.PageText;
import dev.tributary.report.page.text.Sentence;
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

    /** Returns whether the first rule has told a channel's return. */
    boolean told(PageChannel channel) {
        return MostSpend.channel(material).filter(channel::equals).isPresent();
    }

    /**
     * Begins a sentence about the channel that is furthest from what paid channels return together.
     *
     * @param similar how many are clearly on the same side of that
     * @param kind which channels they are among
     * @param side more or less
     * @param end most or least
     */
    Sentence furthest(PageChannel channel, int similar, String kind, String side, String end) {
        String than =
                side + " than the " + average().map(text::ratio).orElse(PageText.NONE) + " of paid channels together";
        return similar == 1
                ? Sentence.NONE.name(channel.name()).text(" clearly returns " + than)
                : Sentence.of("Of " + similar + " " + kind + " that clearly return " + than + ", ")
                        .name(channel.name())
                        .text(" returns " + end);
    }

    /** Says that a channel's revenue is below its spend, if its whole interval is; else nothing. */
    String lessThanItCosts(PageChannel channel) {
        return interval(channel).filter(interval -> interval.high() < 1).isPresent()
                ? " It brings in less than it costs, at any figure of the interval."
                : "";
    }
}
