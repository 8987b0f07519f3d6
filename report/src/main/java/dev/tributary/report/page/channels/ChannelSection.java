package dev.tributary.report.page.channels;

import dev.tributary.core.report.Metrics;
import dev.tributary.pipeline.page.GroupTotal;
import dev.tributary.pipeline.page.Period;
import dev.tributary.report.page.material.CsvLink;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.material.PageChannel;
import dev.tributary.report.page.text.PageText;
import dev.tributary.report.page.text.Sentence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who costs and brings what?
 *
 * @param lede the answer in a sentence
 * @param costed whether the source has costs
 * @param paid whether there is any paid channel
 * @param compared whether there is an earlier period, and so a column of changes
 * @param intervals whether figures have intervals
 * @param groups the channels, paid ones first; each in its order
 * @param closing the rows below them
 * @param csv the same as a file
 */
// More than 7: one value per part of the section.
public record ChannelSection(
        Sentence lede,
        boolean costed,
        boolean paid,
        boolean compared,
        boolean intervals,
        List<Group> groups,
        List<ClosingLine> closing,
        CsvLink csv) {
    /**
     * Some channels.
     *
     * @param title what they have in common; empty if there are no others
     * @param lines never empty
     */
    public record Group(String title, List<ChannelLine> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /** What rows are sorted by. */
    public enum Sorted {
        /** All by spend, the largest first. */
        BY_SPEND,
        /** All by revenue, the largest first. */
        BY_REVENUE,
        /** Paid channels by spend, the others by revenue. */
        EACH_GROUP
    }

    // More than 7: one value per part of the section.
    public ChannelSection {
        groups = List.copyOf(groups);
        closing = List.copyOf(closing);
    }

    /** Writes the section. */
    public static ChannelSection of(Material material) {
        ChannelLines lines = new ChannelLines(material);
        boolean both = material.period().paid().isPresent()
                && material.period().unpaid().isPresent();
        return new ChannelSection(
                lede(material),
                material.period().all().metrics().costed(),
                material.period().paid().isPresent(),
                material.earlier().isPresent(),
                material.hasIntervals(),
                Stream.of(
                                group(both ? "Paid channels" : "", material.paid(), lines),
                                group(both ? "Little or no spend" : "", material.unpaid(), lines))
                        .flatMap(Optional::stream)
                        .toList(),
                new ClosingLines(material).all(),
                ChannelsCsv.of(material));
    }

    private static Optional<Group> group(String title, List<PageChannel> channels, ChannelLines lines) {
        return channels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Group(title, channels.stream().map(lines::of).toList()));
    }

    private static Sentence lede(Material material) {
        Period period = material.period();
        Metrics all = period.all().metrics();
        PageText text = material.text();
        if (period.channels().isEmpty()) {
            return Sentence.of("There is no session, no cost and no credit on these days.");
        }
        String channels =
                text.count(period.channels().size()) + (period.channels().size() == 1 ? " channel" : " channels");
        if (!material.hasOrders()) {
            return Sentence.of(
                    (all.costed() ? channels + " spent " + text.number(all.cost(), 0) : channels + " had sessions")
                            + ". None is credited, as there was no conversion to attribute.");
        }
        if (!all.costed()) {
            return Sentence.of(channels + credited(period.channels().size()) + text.number(all.revenue(), 0)
                    + ". The source has no costs, so there is neither a cost per order nor a return.");
        }
        return Sentence.of(period.paid()
                .filter(paid -> period.unpaid().isPresent())
                .map(paid -> paidAndOthers(paid, all, text))
                .orElse(channels + " spent " + text.number(all.cost(), 0) + " and"
                        + credited(period.channels().size()) + text.number(all.revenue(), 0)
                        + all.roas()
                                .map(roas -> ", a ROAS of " + text.ratio(roas))
                                .orElse("") + "."));
    }

    private static String credited(int channels) {
        return channels == 1 ? " is credited with " : " are credited with ";
    }

    private static String paidAndOthers(GroupTotal paid, Metrics all, PageText text) {
        Metrics sum = paid.metrics();
        String others = all.revenue().signum() > 0
                ? " The other " + text.percent(part(all.revenue().subtract(sum.revenue()), all.revenue()), 0)
                        + " of the attributed revenue came through channels that cost next to nothing."
                : "";
        return text.count(paid.channels()) + (paid.channels() == 1 ? " paid channel" : " paid channels") + " spent "
                + text.number(sum.cost(), 0) + " and" + credited(paid.channels()) + text.number(sum.revenue(), 0)
                + ", a ROAS of " + sum.roas().map(text::ratio).orElse(PageText.NONE) + "." + others;
    }

    private static BigDecimal part(BigDecimal one, BigDecimal all) {
        return one.divide(all, MathContext.DECIMAL64);
    }

    /** Returns the number of columns. */
    public int columns() {
        return compared ? 7 : 6;
    }

    /** Returns by what all rows are sorted at first; each of two groups has an order of its own. */
    public Sorted sorted() {
        return groups.size() != 1 ? Sorted.EACH_GROUP : paid ? Sorted.BY_SPEND : Sorted.BY_REVENUE;
    }
}
