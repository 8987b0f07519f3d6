package dev.tributary.pipeline.page.making;

import dev.tributary.core.facts.Traffic;
import dev.tributary.pipeline.page.Changes;
import dev.tributary.pipeline.page.Earlier;
import dev.tributary.pipeline.page.Page;
import dev.tributary.pipeline.page.PageOrigin;
import dev.tributary.pipeline.page.PageProof;
import dev.tributary.pipeline.page.Period;
import dev.tributary.store.ResultsView;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Computes a page. Nothing is stored or changed. */
public final class MakingPage {
    /** The seed of the resamples, as in a comparison of models. */
    static final long SEED = 1;

    private MakingPage() {}

    /**
     * Computes the values of a page.
     *
     * @param results the stored credit
     * @throws dev.tributary.core.TributaryException as {@link ResultsView}
     */
    public static Page of(PageInput input, ResultsView results) {
        Traffic traffic = input.facts().traffic();
        PageEngine engine = PageEngine.of(
                input.settings().attributor(),
                input.settings().conversions().types().of(traffic.conversions()));
        LocalDate today = input.window().zone().of(input.run().startedAt().toEpochMilli());
        PageDays days = PageDays.of(input.window(), input.facts(), today);
        WindowPass pass = new WindowPass(input, days, engine, results);
        pass.run();
        PeriodFigures now =
                PeriodFigures.of(pass.now().sums(), input.facts(), pass.now().unattributed());
        return new Page(
                new PageOrigin(
                        input.settings()
                                .locations()
                                .source()
                                .map(Object::toString)
                                .orElse(""),
                        input.facts().counts(),
                        input.window().zone(),
                        input.stored().origins(),
                        PageEngine.builtIn(input.stored().origins()),
                        input.settings().journeyOptions(),
                        OptionalLong.of(SEED),
                        input.run()),
                now.period(),
                earlier(input, pass, now),
                pass.depth(),
                JourneyStories.of(pass.picks().chosen(), engine, results),
                new PageProof(
                        input.checks(),
                        input.facts().setAside(),
                        pass.now().counts(),
                        input.facts().traffic().intake()));
    }

    private static Earlier earlier(PageInput input, WindowPass pass, PeriodFigures now) {
        if (pass.earlier().isEmpty()) {
            return new Earlier.None(pass.whyNoEarlier());
        }
        PeriodFigures before = PeriodFigures.of(
                pass.earlier().get().sums(), input.facts(), pass.earlier().get().unattributed());
        SortedMap<String, Changes> channels = new TreeMap<>();
        for (Period period : List.of(now.period(), before.period())) {
            period.channels()
                    .keySet()
                    .forEach(name -> channels.put(name, now.drawn(name).since(before.drawn(name))));
        }
        return new Earlier.Known(
                before.period(),
                now.drawn(name -> true).since(before.drawn(name -> true)),
                now.drawn(now::paid).since(before.drawn(now::paid)),
                channels);
    }
}
