package dev.tributary.pipeline.step;

import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.Attributor;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.IhcApiAttributor;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.summary.AttributionCounts;
import dev.tributary.pipeline.summary.Unanswered;
import dev.tributary.store.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Attributes the journeys and stores the credits in one transaction. What was answered is stored even when the attributor
 * had to stop early; what was not keeps the credits of an earlier run, if there are any.
 */
public final class AttributeStep {
    /**
     * What the step did, and the failure that ended it early, if one did.
     *
     * @param counts what was attributed and what was not
     * @param stopped why it stopped early
     */
    public record Result(AttributionCounts counts, Optional<TributaryException> stopped) {}

    private final RunContext context;
    private final RunListener listener;
    private final List<Outcome.Attributed> attributed = new ArrayList<>();
    private final List<Unanswered> unanswered = new ArrayList<>();
    private final Set<String> answered = new HashSet<>();

    private AttributeStep(RunContext context, RunListener listener) {
        this.context = context;
        this.listener = listener;
    }

    /** Runs the step. */
    public static Result run(RunContext context, RunListener listener) {
        return new AttributeStep(context, listener).run();
    }

    private Result run() {
        AttributorSettings settings = context.settings().attributor().orElseThrow();
        Optional<DriftWatch> watch = DriftWatch.of(settings);
        Attributor attributor = Attributors.create(settings);
        boolean fromFile = context.settings().journeysFile().isPresent();
        List<Journey> journeys =
                fromFile ? JourneysFile.read(context) : context.journeys().journeys();
        context.results();
        Optional<TributaryException> stopped = attribute(attributor, journeys);
        Origin origin = new Origin(attributor.name(), attributor.conversionType(), attributor.description());
        context.results().replaceCredits(origin, attributed, fromFile ? answered::contains : obsolete());
        return new Result(
                new AttributionCounts(
                        attributor.name(),
                        attributor.description(),
                        attributed.size(),
                        unanswered,
                        attributor instanceof IhcApiAttributor api ? Optional.of(api.usage()) : Optional.empty(),
                        watch.map(model -> model.look(attributed))),
                stopped);
    }

    private Optional<TributaryException> attribute(Attributor attributor, List<Journey> journeys) {
        try {
            attributor.attribute(journeys, outcome -> {
                take(outcome);
                listener.attributed(attributed.size() + unanswered.size(), journeys.size());
            });
            return Optional.empty();
        } catch (TributaryException stopped) {
            Set<String> told = new HashSet<>(answered);
            unanswered.forEach(known -> told.add(known.conversionId()));
            journeys.stream()
                    .map(Journey::conversionId)
                    .filter(conversion -> !told.contains(conversion))
                    .forEach(conversion -> unanswered.add(new Unanswered(conversion, "the run stopped before it")));
            return Optional.of(stopped);
        }
    }

    private void take(Outcome outcome) {
        if (outcome instanceof Outcome.Attributed good) {
            attributed.add(good);
            answered.add(good.journey().conversionId());
        } else if (outcome instanceof Outcome.Unanswered bad) {
            unanswered.add(new Unanswered(bad.journey().conversionId(), bad.reason()));
        }
    }

    /** Credits go when they are replaced, when their conversion has no journey any more, or is gone from the source. */
    private Predicate<String> obsolete() {
        Facts facts = context.facts();
        Set<String> replaced = new HashSet<>(answered);
        context.journeys().unattributed().stream().map(Conversion::id).forEach(replaced::add);
        return conversion ->
                replaced.contains(conversion) || facts.conversionIndex().find(conversion) == IdIndex.ABSENT;
    }
}
