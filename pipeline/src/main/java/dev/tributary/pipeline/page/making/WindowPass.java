package dev.tributary.pipeline.page.making;

import dev.tributary.core.attribution.CreditModel;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.ConversionTable;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.core.type.Selection;
import dev.tributary.models.ChannelNumbers;
import dev.tributary.models.interval.UserKeys;
import dev.tributary.models.kernel.GroupBuilder;
import dev.tributary.pipeline.page.Depth;
import dev.tributary.store.ResultsView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Passes over the journeys of a page's two windows and over their credit, part by part. Credit that this run has computed
 * is computed again, which is faster than reading it. Not thread-safe.
 */
final class WindowPass {
    private final PageInput input;
    private final PageDays days;
    private final PageEngine engine;
    private final ResultsView results;
    private final int parts;
    private final JourneyPicks picks;
    private final Optional<CreditKept> kept;
    private final WindowJourneys now;
    private Optional<WindowJourneys> earlier = Optional.empty();
    private String whyNoEarlier = "";
    private Optional<Depth> depth = Optional.empty();

    WindowPass(PageInput input, PageDays days, PageEngine engine, ResultsView results) {
        this.input = input;
        this.days = days;
        this.engine = engine;
        this.results = results;
        this.parts = input.facts().traffic().sessions().parts();
        this.picks = new JourneyPicks(engine.model());
        this.kept =
                deep() ? Optional.of(new CreditKept(input.facts().conversions().size())) : Optional.empty();
        this.now = window(days.window(), kept);
    }

    private boolean deep() {
        return parts == 1 && input.users().every();
    }

    private WindowJourneys window(DateWindow window, Optional<CreditKept> keeping) {
        PeriodSums sums = new PeriodSums(
                window,
                input.facts().traffic().sessions().channelDays(),
                new ChannelNumbers(
                        input.users().part().apply(0).group().sessions().channelNames()),
                keeping);
        return new WindowJourneys(sums, input.settings().journeyOptions());
    }

    /** Makes all passes. */
    void run() {
        Optional<String> missing = days.missing();
        if (missing.isPresent()) {
            whyNoEarlier = missing.get();
            pass(Optional.empty(), computed(days.window()), true);
            return;
        }
        boolean nowComputed = computed(days.window());
        boolean unread =
                computed(days.earlier()) || (nowComputed && input.stored().alone());
        WindowJourneys before = window(days.earlier(), Optional.empty());
        pass(Optional.of(before), nowComputed, unread);
        if (before.coversAll()) {
            earlier = Optional.of(before);
        } else if (nowComputed || engine.made(input.stored().origins())) {
            earlier = Optional.of(computedAgain());
        } else {
            whyNoEarlier = "The credit of " + days.earlier().from().orElseThrow() + " to "
                    + days.earlier().to().orElseThrow()
                    + " is not stored; run tributary with --from and --to for these days first.";
        }
    }

    private WindowJourneys computedAgain() {
        WindowJourneys before = window(days.earlier(), Optional.empty());
        for (int part = 0; part < parts; part++) {
            GroupBuilder users = input.users().part().apply(part);
            Journeys journeys = users.journeys(days.earlier()::contains);
            before.add(journeys);
            before.sums().begin(UserKeys.of(users.group().conversions(), MakingPage.SEED));
            compute(before, journeys);
            before.sums().end();
        }
        return before;
    }

    /** Returns whether this run has computed all credit of some days. */
    private boolean computed(DateWindow window) {
        return input.stored()
                .computed()
                .filter(run -> run.contains(window.from().orElseThrow())
                        && run.contains(window.to().orElseThrow()))
                .isPresent();
    }

    private void pass(Optional<WindowJourneys> before, boolean nowComputed, boolean beforeComputed) {
        List<DateWindow> unread = new ArrayList<>();
        if (!nowComputed) {
            unread.add(days.window());
        }
        if (!beforeComputed && before.isPresent()) {
            unread.add(days.earlier());
        }
        StoredByPart stored = new StoredByPart(
                results, input.facts().traffic(), unread, input.users().files());
        for (int part = 0; part < parts; part++) {
            GroupBuilder users = input.users().part().apply(part);
            UserKeys keys = UserKeys.of(users.group().conversions(), MakingPage.SEED);
            Journeys journeys = journeys(users);
            Optional<Journeys> journeysBefore = before.map(window -> users.journeys(window::contains));
            now.add(journeys);
            before.ifPresent(window -> window.add(journeysBefore.orElseThrow()));
            now.sums().begin(keys);
            before.ifPresent(window -> window.sums().begin(keys));
            Optional<DeepFigures> deeper =
                    deep() ? Optional.of(new DeepFigures(input, days.window(), users, journeys)) : Optional.empty();
            try {
                if (nowComputed) {
                    compute(now, journeys);
                }
                if (beforeComputed && before.isPresent()) {
                    compute(before.get(), journeysBefore.orElseThrow());
                }
                if (!unread.isEmpty()) {
                    read(part, stored, users, before);
                }
                now.sums().end();
                before.ifPresent(window -> window.sums().end());
                picks.look(journeys, now.sums().credited());
            } catch (RuntimeException | Error failure) {
                deeper.ifPresent(DeepFigures::giveUp);
                throw failure;
            }
            depth = deeper.map(figures -> figures.known(kept.orElseThrow()));
        }
    }

    private Journeys journeys(GroupBuilder users) {
        return input.window().equals(input.settings().conversions().window())
                ? input.users().journeys().get().orElseGet(() -> built(users))
                : built(users);
    }

    private Journeys built(GroupBuilder users) {
        return users.journeys(Selection.of(days.window()).by(ConversionTypes.ONE));
    }

    private void compute(WindowJourneys window, Journeys journeys) {
        CreditModel model = engine.model();
        ConversionCredit credit = new ConversionCredit();
        for (Journey journey : journeys.journeys()) {
            credit.load(model.credit(journey));
            window.sums().add(journey.conversion(), credit);
        }
    }

    /** Adds stored credit of the users of a part. */
    private void read(int part, StoredByPart stored, GroupBuilder users, Optional<WindowJourneys> before) {
        ConversionTable conversions = input.facts().conversions();
        ToIntFunction<byte[]> codes = SessionCodes.of(input.facts().traffic().sessions(), users.group());
        ConversionCredit credit = new ConversionCredit();
        stored.forEach(part, journey -> {
            Conversion conversion = conversions.get(conversions.find(journey.conversion()));
            credit.load(journey, codes);
            (now.contains(conversion) ? now : before.orElseThrow()).sums().add(conversion, credit);
        });
    }

    WindowJourneys now() {
        return now;
    }

    /** Returns the days before; empty if they are not compared. */
    Optional<WindowJourneys> earlier() {
        return earlier;
    }

    String whyNoEarlier() {
        return whyNoEarlier;
    }

    JourneyPicks picks() {
        return picks;
    }

    /** Returns the figures that need all journeys at once. */
    Depth depth() {
        return depth.orElseGet(
                () -> new Depth.LeftOut(
                        "The sessions of all users, those who never ordered among them, do not fit into the memory of the program"
                                + " at once, so paths and models are left out.",
                        "Give it more, for example TRIBUTARY_JAVA_OPTS=-Xmx4g, and run 'tributary report --html report.html'."));
    }
}
