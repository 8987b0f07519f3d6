package dev.tributary.pipeline.preview;

import dev.tributary.core.facts.ConversionTable;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.Traffic;
import dev.tributary.core.facts.UserGroup;
import dev.tributary.core.intake.layout.SourceLayout;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.models.kernel.GroupJourneys;
import dev.tributary.pipeline.summary.SourceRead;
import dev.tributary.store.Snapshot;
import dev.tributary.store.SourceSample;
import dev.tributary.store.connect.Stores;
import java.util.Comparator;
import java.util.List;

/** Reads a source as a run does, and shows how it is understood. Nothing is written, not even temporary files. */
public final class MakingPreview {
    private static final int ROWS = 10;
    private static final int JOURNEYS = 3;

    private MakingPreview() {}

    /**
     * Reads a source.
     *
     * @throws dev.tributary.core.TributaryException MEMORY if its sessions do not fit into memory, and as {@link
     *     dev.tributary.store.Source#open}
     */
    public static Preview of(PreviewSettings settings) {
        Facts facts;
        SourceLayout layout;
        SourceSample first;
        try (Snapshot snapshot = Stores.source(settings.source()).open(settings.scope())) {
            facts = snapshot.facts();
            layout = snapshot.layout();
            first = snapshot.first(ROWS);
        }
        Traffic traffic = facts.traffic();
        Journeys journeys = GroupJourneys.of(UserGroup.of(traffic, 0), settings.journeys(), settings.window()::contains)
                .journeys();
        return new Preview(
                settings,
                LayoutInUse.of(layout, settings.rules().mapping(), facts.counts()),
                new SourceRead(settings.source().toString(), facts.counts(), facts.setAside(), traffic.intake()),
                SourceTotals.of(facts, traffic.sessions().whole(), settings.window()),
                JourneyCounts.of(settings.journeys(), journeys),
                new RowsShown(first, types(settings, facts.conversions(), first), firstOf(journeys)));
    }

    private static List<String> types(PreviewSettings settings, ConversionTable all, SourceSample first) {
        if (settings.types().isNone()) {
            return List.of();
        }
        ConversionTypes types = settings.types().of(all);
        return first.conversions().stream().map(types::of).toList();
    }

    private static List<Journey> firstOf(Journeys journeys) {
        return journeys.journeys().stream()
                .sorted(Comparator.comparingInt(journey -> journey.conversion().index()))
                .limit(JOURNEYS)
                .toList();
    }
}
