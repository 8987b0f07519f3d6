package dev.tributary.pipeline.step;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.Traffic;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.pipeline.settings.ConversionScope;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The journeys of the source's conversions. */
final class WorkFromSource implements WorkToDo {
    private final SourceReading reading;
    private final Traffic traffic;
    private final ConversionScope scope;
    private final ConversionTypes types;
    private Optional<Set<String>> unattributed = Optional.empty();

    WorkFromSource(SourceReading reading) {
        this.reading = reading;
        this.traffic = reading.traffic();
        this.scope = reading.settings().conversions();
        this.types = scope.types().of(traffic.conversions());
    }

    @Override
    public int parts() {
        return reading.parts();
    }

    @Override
    public List<Journey> journeys(int part) {
        return reading.journeys(part).journeys();
    }

    @Override
    public List<Journey> journeys() {
        return reading.journeys().journeys();
    }

    @Override
    public ConversionTypes types() {
        return types;
    }

    @Override
    public boolean due(String conversion) {
        return find(conversion)
                .filter(known -> scope.window().contains(known) && !closed(known))
                .isPresent();
    }

    @Override
    public boolean gone(String conversion) {
        return find(conversion)
                .map(known -> !closed(known) && unattributed().contains(conversion))
                .orElse(true);
    }

    @Override
    public boolean closed(Journey journey) {
        return closed(journey.conversion());
    }

    private boolean closed(Conversion conversion) {
        return scope.isClosed(conversion);
    }

    private Optional<Conversion> find(String conversion) {
        int index = traffic.conversions().find(conversion);
        return index == IdIndex.ABSENT
                ? Optional.empty()
                : Optional.of(traffic.conversions().get(index));
    }

    private Set<String> unattributed() {
        if (unattributed.isEmpty()) {
            Set<String> ids = new HashSet<>();
            reading.tally().withoutJourney().forEach(conversion -> ids.add(conversion.id()));
            unattributed = Optional.of(ids);
        }
        return unattributed.get();
    }
}
