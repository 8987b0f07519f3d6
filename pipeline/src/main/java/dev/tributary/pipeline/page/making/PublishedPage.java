package dev.tributary.pipeline.page.making;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.journey.Decided;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.journey.NoJourney;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.Metrics;
import dev.tributary.core.report.Reconciliation;
import dev.tributary.core.report.WindowTotals;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.page.Depth;
import dev.tributary.pipeline.page.Earlier;
import dev.tributary.pipeline.page.Page;
import dev.tributary.pipeline.page.PageOrigin;
import dev.tributary.pipeline.page.PageProof;
import dev.tributary.pipeline.page.PublishedRun;
import dev.tributary.store.published.PublishedCredit;
import dev.tributary.store.published.PublishedResults;
import dev.tributary.store.published.UncreditedOfDay;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Computes a page from the results that a run on a cluster has published, without its source. Its figures are those of a
 * page of one machine; what needs users or journeys is left out, and the page says so.
 */
public final class PublishedPage {
    private static final BigDecimal HALF_CENT = new BigDecimal("0.005");

    private final PublishedResults results;
    private final PublishedRun run;
    private final SortedMap<ChannelDay, Metrics> report;
    private final List<UncreditedOfDay> without;
    private final boolean narrower;
    private final DateWindow days;

    private PublishedPage(PublishedResults results, PublishedRun run, DateWindow asked) {
        this.results = results;
        this.run = run;
        this.report = results.report();
        this.without = results.withoutCredit();
        DateWindow window = PublishedDays.within(run.window(), asked, results.name());
        this.narrower = !window.equals(run.window());
        this.days = PublishedDays.closed(window, report, results.creditDays(), without, run);
    }

    /**
     * Computes the values of a page.
     *
     * @param asked the days that are asked for; open ends are those of the run
     * @param rows how many of the rows that were set aside are listed
     * @throws TributaryException USAGE when the run did not cover these days; STORAGE when the results are damaged
     */
    public static Page of(PublishedResults results, PublishedRun run, DateWindow asked, int rows) {
        return new PublishedPage(results, run, asked).page(rows);
    }

    private Page page(int rows) {
        PublishedCredit credit = results.credit(days);
        PublishedPeriod period = new PublishedPeriod(
                days,
                report,
                credit,
                without.stream().filter(one -> days.contains(one.day())).toList());
        if (!narrower) {
            requireTold(period.channels());
        }
        return new Page(
                new PageOrigin(
                        results.name(),
                        run.rows(),
                        run.window().zone(),
                        run.credit(),
                        PageEngine.builtIn(run.credit()),
                        run.journeys().options(),
                        OptionalLong.empty(),
                        run.run()),
                period.period(),
                new Earlier.None(
                        "Results have no users, so there is no telling chance from change, and no comparison with"
                                + " the days before."),
                leftOut(),
                List.of(),
                new PageProof(checks(), results.setAside(rows), journeys(), run.intake()));
    }

    private Depth leftOut() {
        return new Depth.LeftOut(
                "This page is made from published results, which have credit, and neither users nor journeys. So it has no"
                        + " intervals, no earlier period, no models, paths, flow, times and customers, and no explained journeys."
                        + (narrower
                                ? " What options left out of journeys is known of all days of the run alone, and left out, too."
                                : ""),
                "For models with intervals run 'bin/tributary-spark compare --intervals' on the source, for paths, times and"
                        + " customers 'bin/tributary-spark figures'.");
    }

    /** Of some of the run's days, only the conversions without a journey are known. */
    private JourneyCounts journeys() {
        if (!narrower) {
            return run.journeys();
        }
        SortedMap<NoJourney, Long> reasons = new TreeMap<>(NoJourney.ORDER);
        without.stream()
                .filter(one -> days.contains(one.day()))
                .forEach(one -> reasons.merge(one.why(), one.conversions().conversions(), Long::sum));
        return new JourneyCounts(JourneyOptions.DEFAULT, 0, 0, Decided.NOTHING, reasons);
    }

    private Reconciliation checks() {
        WindowTotals totals = run.totals();
        return run.window().isAll()
                ? run.checks()
                : run.checks()
                        .with(new Reconciliation.Window(
                                totals, totals.addsUpTo(new ChannelReport(run.dates(), report))));
    }

    /** What was told and what was published are written by one run; if they differ, files were changed or mixed. */
    private void requireTold(SortedMap<String, Metrics> channels) {
        SortedMap<String, Metrics> told = run.totals().byChannel();
        Optional<String> other = channels.keySet().equals(told.keySet())
                ? channels.entrySet().stream()
                        .filter(channel -> !same(channel.getValue(), told.getOrDefault(channel.getKey(), Metrics.ZERO)))
                        .map(Map.Entry::getKey)
                        .findFirst()
                : Optional.of("");
        if (other.isPresent()) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The tables of " + Shown.whole(results.name()) + " are not those that the run "
                            + Shown.quoted(run.run().id())
                            + " told of: "
                            + (other.get().isEmpty()
                                    ? "they have other channels"
                                    : "the figures of " + Shown.quoted(other.get()) + " differ")
                            + ".",
                    "If they were copied or changed, copy them again; else run bin/tributary-spark run again.");
        }
    }

    private static boolean same(Metrics one, Metrics told) {
        return one.orders().compareTo(told.orders()) == 0
                && one.revenue().compareTo(told.revenue()) == 0
                && one.cost().subtract(told.cost()).abs().compareTo(HALF_CENT) < 0;
    }
}
