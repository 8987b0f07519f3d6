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
import dev.tributary.models.compare.ModelQuestion;
import dev.tributary.models.compare.Passes;
import dev.tributary.models.credit.Evidence;
import dev.tributary.models.kernel.GroupBuilder;
import dev.tributary.models.spec.ModelNames;
import dev.tributary.pipeline.page.Depth;
import dev.tributary.pipeline.page.PathSteps;
import dev.tributary.store.rows.Threads;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * The figures that need the journeys of all users at once: all models, paths, and which channel follows which. Paths are
 * counted by another thread. Not thread-safe.
 */
final class DeepFigures {
    private final PageInput input;
    private final DateWindow window;
    private final GroupBuilder users;
    private final Journeys journeys;
    private Optional<CompletableFuture<Paths>> paths = Optional.empty();

    /** @param journeys those of the window's conversions */
    DeepFigures(PageInput input, DateWindow window, GroupBuilder users, Journeys journeys) {
        this.input = input;
        this.window = window;
        this.users = users;
        this.journeys = journeys;
    }

    private record Paths(List<OpenJourney> open, PathFigures figures, PathSteps steps) {}

    /** Begins to count paths. */
    void begin() {
        paths = Optional.of(CompletableFuture.supplyAsync(this::paths));
    }

    private Paths paths() {
        List<OpenJourney> open = users.open(Selection.of(window));
        ConversionTypes types =
                input.settings().conversions().types().of(users.group().conversions());
        StepCount steps = new StepCount(users.group().sessions());
        journeys.journeys().forEach(journey -> steps.add(journey, true));
        open.forEach(path -> steps.add(path, false));
        return new Paths(
                open,
                FigureCounts.of(users.group().conversions(), journeys, open, types)
                        .figures(types.names()),
                steps.steps());
    }

    /** @param credit the credit of the model {@code ihc} */
    Depth.Known known(CreditKept credit) {
        Paths counted = Threads.await(paths.orElseThrow());
        Evidence all = new Evidence(
                users.group().conversions(),
                journeys.journeys(),
                counted.open(),
                new ChannelNumbers(users.group().sessions().channelNames()));
        ModelQuestion question =
                new ModelQuestion(ModelNames.readAll(ModelNames.USUAL), DirectChannels.USUAL, OptionalLong.empty());
        Comparer comparer = new Comparer(
                question, input.facts().costs().byChannel(window), Passes.over(1, part -> all, credit::of));
        return new Depth.Known(comparer.compare(), counted.figures(), counted.steps());
    }
}
