package dev.tributary.pipeline.page.making;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.figures.FigureCounts;
import dev.tributary.core.figures.PathFigures;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.journey.OpenJourney;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.core.type.Selection;
import dev.tributary.models.ChannelNumbers;
import dev.tributary.models.DirectChannels;
import dev.tributary.models.compare.Comparer;
import dev.tributary.models.compare.Comparison;
import dev.tributary.models.compare.ModelQuestion;
import dev.tributary.models.compare.Passes;
import dev.tributary.models.credit.Evidence;
import dev.tributary.models.kernel.GroupBuilder;
import dev.tributary.models.spec.ModelNames;
import dev.tributary.pipeline.page.Depth;
import dev.tributary.pipeline.page.PathSteps;
import dev.tributary.store.rows.Threads;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * The figures that need the journeys of all users at once: all models, paths, and which channel follows which. Another
 * thread computes them while this one sums credit; the credit that is being summed is one of the models, and the last.
 */
final class DeepFigures {
    private final PageInput input;
    private final DateWindow window;
    private final GroupBuilder users;
    private final Journeys journeys;
    private final CompletableFuture<CreditKept> credit = new CompletableFuture<>();
    private final CompletableFuture<Depth.Known> known;

    /**
     * Begins to compute them.
     *
     * @param journeys those of the window's conversions
     */
    DeepFigures(PageInput input, DateWindow window, GroupBuilder users, Journeys journeys) {
        this.input = input;
        this.window = window;
        this.users = users;
        this.journeys = journeys;
        this.known = CompletableFuture.supplyAsync(this::computed);
    }

    /** Returns them, once the credit of the model {@code ihc} is complete. */
    Depth.Known known(CreditKept ofIhc) {
        credit.complete(ofIhc);
        return Threads.await(known);
    }

    /** Ends the other thread when there will be no credit. */
    void giveUp() {
        credit.cancel(false);
        known.handle((done, failure) -> failure == null).join();
    }

    private Depth.Known computed() {
        List<OpenJourney> open = users.open(Selection.of(window));
        PathFigures paths = paths(open);
        PathSteps steps = steps(open);
        return new Depth.Known(models(open), paths, steps);
    }

    private Comparison models(List<OpenJourney> open) {
        Evidence all = new Evidence(
                users.group().conversions(),
                journeys.journeys(),
                open,
                new ChannelNumbers(users.group().sessions().channelNames()));
        ModelQuestion question =
                new ModelQuestion(ModelNames.readAll(ModelNames.USUAL), DirectChannels.USUAL, OptionalLong.empty());
        return new Comparer(
                        question,
                        input.facts().costs().byChannel(window),
                        Passes.over(
                                1,
                                part -> all,
                                evidence -> Threads.await(credit).of(evidence)))
                .compare();
    }

    private PathFigures paths(List<OpenJourney> open) {
        ConversionTypes types =
                input.settings().conversions().types().of(users.group().conversions());
        return FigureCounts.of(users.group().conversions(), journeys, open, types)
                .figures(types.names());
    }

    private PathSteps steps(List<OpenJourney> open) {
        StepCount steps = new StepCount(users.group().sessions());
        journeys.journeys().forEach(journey -> steps.add(journey, true));
        open.forEach(path -> steps.add(path, false));
        return steps.steps();
    }
}
