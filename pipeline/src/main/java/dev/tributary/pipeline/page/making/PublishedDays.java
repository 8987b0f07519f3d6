package dev.tributary.pipeline.page.making;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.report.Metrics;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.page.PublishedRun;
import dev.tributary.store.published.UncreditedOfDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/** The days of a page of published results. */
final class PublishedDays {
    private PublishedDays() {}

    /**
     * Returns the days that are asked for, if the run covered them: of others the conversions without credit are not known.
     *
     * @param asked open ends are those of the run
     */
    static DateWindow within(DateWindow run, DateWindow asked, String results) {
        boolean covered = asked.from().map(run::contains).orElse(true)
                && asked.to().map(run::contains).orElse(true);
        if (!covered) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The page is asked for " + asked + ", and the run that published " + Shown.whole(results)
                            + " covered " + run + ".",
                    "Leave out --from and --to, or run bin/tributary-spark run with these days first.");
        }
        return new DateWindow(asked.from().or(run::from), asked.to().or(run::to), run.zone());
    }

    /** Closes a window at the first and the last day with a session, a cost or a conversion, as a page of a source does. */
    static DateWindow closed(
            DateWindow window,
            SortedMap<ChannelDay, Metrics> report,
            Set<LocalDate> credit,
            List<UncreditedOfDay> without,
            PublishedRun run) {
        List<LocalDate> all = Stream.of(
                        report.keySet().stream().map(ChannelDay::day),
                        credit.stream(),
                        without.stream().map(UncreditedOfDay::day))
                .flatMap(days -> days)
                .sorted()
                .toList();
        LocalDate today = window.zone().of(run.run().startedAt().toEpochMilli());
        Optional<LocalDate> firstDay = all.stream().findFirst();
        Optional<LocalDate> lastDay = all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
        LocalDate first = window.from().or(() -> firstDay).or(window::to).orElse(today);
        LocalDate last = window.to().or(() -> lastDay).orElse(first);
        if (last.isBefore(first)) {
            first = window.from().isPresent() ? first : last;
            last = first;
        }
        return new DateWindow(Optional.of(first), Optional.of(last), window.zone());
    }
}
