package dev.tributary.pipeline.figures;

import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.Traffic;
import dev.tributary.core.facts.UserGroup;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.core.type.Selection;
import dev.tributary.models.kernel.Kernel;
import dev.tributary.models.kernel.Partial;
import dev.tributary.models.kernel.Question;
import dev.tributary.store.Snapshot;
import dev.tributary.store.connect.Stores;
import java.util.Optional;
import java.util.stream.IntStream;

/** Computes path figures of a source. No database is changed, and no results are needed. */
public final class MakingFigures {
    private MakingFigures() {}

    /**
     * Computes the figures.
     *
     * @throws dev.tributary.core.TributaryException USAGE if the source with all its users does not fit into memory,
     *     and as {@link dev.tributary.store.Source#open}
     */
    public static FigureOutcome of(FigureSettings settings) {
        Facts facts = read(settings);
        Traffic traffic = facts.traffic();
        Selection selection = settings.selection();
        ConversionTypes types = selection.types().of(traffic.conversions());
        selection.requireKnown(types);
        Question question = new Question(
                settings.options(), selection, types.names(), true, Optional.empty(), true, Optional.empty());
        Partial all = IntStream.range(0, traffic.sessions().parts())
                .mapToObj(part -> Kernel.run(UserGroup.of(traffic, part), question, credit -> {}))
                .reduce(Partial::add)
                .orElseThrow();
        return new FigureOutcome(
                selection,
                all.journeys(),
                all.figures().orElseThrow().figures(types.names()),
                facts.setAside(),
                traffic.intake());
    }

    private static Facts read(FigureSettings settings) {
        try (Snapshot snapshot = Stores.source(settings.source()).open(settings.scope())) {
            return snapshot.facts();
        }
    }
}
