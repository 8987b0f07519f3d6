package dev.tributary.pipeline.step;

import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.Attributor;
import dev.tributary.core.journey.Journey;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.summary.AttributionCounts;
import dev.tributary.store.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Attributes with what costs nothing: every journey anew, but those of a closed period. */
final class LocalAttribution {
    private final RunContext context;
    private final RunListener listener;
    private final AttributorSettings.IhcLocal settings;

    LocalAttribution(RunContext context, RunListener listener, AttributorSettings.IhcLocal settings) {
        this.context = context;
        this.listener = listener;
        this.settings = settings;
    }

    AttributeStep.Result run() {
        Attributor attributor = Attributors.local(settings);
        WorkToDo work = WorkToDo.of(context.reading());
        Map<Boolean, List<Journey>> byPeriod = work.journeys().stream()
                .collect(Collectors.partitioningBy(journey -> work.closed().test(journey.conversionId())));
        List<Journey> open = byPeriod.getOrDefault(false, List.of());
        List<Journey> frozen = byPeriod.getOrDefault(true, List.of());
        context.results();
        Harvest harvest = new Harvest();
        Optional<TributaryException> stopped = harvest.gather(attributor, open, listener);
        Origin origin = new Origin(attributor.name(), attributor.conversionType(), attributor.description());
        boolean all = context.results()
                .replaceCredits(
                        origin,
                        harvest.attributed(),
                        conversion ->
                                harvest.answered(conversion) || work.gone().test(conversion));
        if (all && context.settings().journeysFile().isEmpty()) {
            context.creditsStored(harvest.attributed());
        }
        Harvest closed = new Harvest();
        closed.gather(attributor, frozen, RunListener.SILENT);
        return new AttributeStep.Result(
                new AttributionCounts(
                        attributor.name(),
                        attributor.description(),
                        harvest.attributed().size(),
                        harvest.unanswered(),
                        frozen.isEmpty() ? 0 : ClosedPeriod.wouldChange(closed.attributed(), context.results()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                stopped);
    }
}
