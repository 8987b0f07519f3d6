package dev.tributary.report.page.overtime;

import dev.tributary.pipeline.page.Period;
import dev.tributary.report.page.days.SpanSums;
import dev.tributary.report.page.material.CsvLink;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.text.Sentence;
import dev.tributary.report.page.text.Term;
import java.util.List;
import java.util.Optional;

/**
 * When did it happen?
 *
 * @param lede what is drawn, or that there is nothing to draw
 * @param drawn the panels; empty if there is nothing to draw
 * @param table the sums behind them, of all channels
 * @param costed whether the source has costs
 * @param file the days as a file
 * @param notes how to read it
 */
public record OverTime(
        Sentence lede,
        Optional<Panels> drawn,
        OverTimeTable table,
        boolean costed,
        DaysFile file,
        List<Sentence> notes) {
    public OverTime {
        notes = List.copyOf(notes);
    }

    /**
     * The panels.
     *
     * @param panels that of all channels together first
     * @param first the first day, as a text
     * @param last the last day, as a text
     * @param before the days of the dashed line, as a text; empty without
     */
    public record Panels(List<OverTimePanel> panels, String first, String last, Optional<String> before) {
        public Panels {
            panels = List.copyOf(panels);
        }

        /** Returns whether the channels can be drawn on one scale. */
        public boolean scales() {
            return panels.size() > 2;
        }
    }

    /**
     * The days as a file.
     *
     * @param link empty if the file would be too large for a page
     * @param everyDay whether it has every day by itself
     */
    public record DaysFile(Optional<CsvLink> link, boolean everyDay) {}

    /** Writes the section. */
    public static OverTime of(Material material, SpanSums sums) {
        Optional<Panels> drawn = drawn(material, sums);
        return new OverTime(
                drawn.isPresent()
                        ? lede(material, sums)
                        : Sentence.of("There is neither revenue nor spend on these days."),
                drawn,
                OverTimeTable.of(material, sums),
                material.period().all().metrics().costed(),
                OverTimeCsv.of(material, sums),
                notes(material, sums));
    }

    private static Optional<Panels> drawn(Material material, SpanSums sums) {
        return OverTimePanels.drawn(material).isEmpty()
                ? Optional.empty()
                : Optional.of(new Panels(
                        new OverTimePanels(material, sums).all(),
                        material.day(material.period().first()),
                        material.day(material.period().last()),
                        material.earlierSpan()));
    }

    private static Sentence lede(Material material, SpanSums sums) {
        boolean costed = material.period().all().metrics().costed();
        String unit = sums.spans().single() ? "day" : sums.spans().length() + " days";
        int channels = material.channels().size();
        int drawn = OverTimePanels.drawn(material).size();
        String what = !material.hasOrders()
                ? "Spend per " + unit + "; there is no revenue to set against it."
                : costed
                        ? "Revenue and spend per " + unit + ". In every panel blue against orange is the return."
                        : "Revenue per " + unit + "; the source has no costs.";
        return Sentence.of(what
                + (drawn == OverTimePanels.MOST && drawn < channels
                        ? " The " + drawn + " channels with most revenue and spend are drawn; the table has all "
                                + channels + "."
                        : ""));
    }

    private static List<Sentence> notes(Material material, SpanSums sums) {
        Sentence days = Sentence.of("Revenue stands on the ")
                .term(Term.DAY_OF_ORDER, "day of the order")
                .text(", spend on the day of the session. So the days add up to the table of channels.");
        Sentence means = sums.spans().single()
                ? Sentence.NONE
                : Sentence.of("A bar is the mean day of " + sums.spans().length() + " days, counted back from "
                        + material.dates().dayOfYear(material.period().last()) + ".");
        Sentence below = hasBelowZero(material.period())
                ? Sentence.of("A day whose sum is below 0 has no bar; the table shows it.")
                : Sentence.NONE;
        return List.of(days, means, below).stream()
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static boolean hasBelowZero(Period period) {
        return period.days().values().stream()
                .anyMatch(metrics ->
                        metrics.revenue().signum() < 0 || metrics.cost().signum() < 0);
    }
}
