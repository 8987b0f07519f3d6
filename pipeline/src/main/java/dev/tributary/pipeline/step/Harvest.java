package dev.tributary.pipeline.step;

import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.sending.IhcApiAttributor;
import dev.tributary.pipeline.summary.UnansweredConversion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the answers of the service. Not thread-safe. */
final class Harvest {
    private final List<Outcome.Attributed> attributed = new ArrayList<>();
    private final List<UnansweredConversion> unanswered = new ArrayList<>();
    private final Set<String> answered = new HashSet<>();

    /** Attributes journeys; returns why the attributor stopped early, if it did. */
    Optional<TributaryException> gather(IhcApiAttributor attributor, List<Journey> journeys, RunListener listener) {
        try {
            attributor.attribute(journeys, outcome -> {
                add(outcome);
                listener.attributed(attributed.size() + unanswered.size(), journeys.size());
            });
            return Optional.empty();
        } catch (TributaryException stopped) {
            Set<String> told = new HashSet<>(answered);
            unanswered.forEach(known -> told.add(known.conversionId()));
            journeys.stream()
                    .map(Journey::conversionId)
                    .filter(conversion -> !told.contains(conversion))
                    .forEach(conversion ->
                            unanswered.add(new UnansweredConversion(conversion, "the run stopped before it")));
            return Optional.of(stopped);
        }
    }

    void add(Outcome outcome) {
        if (outcome instanceof Outcome.Attributed good) {
            attributed.add(good);
            answered.add(good.journey().conversionId());
        } else if (outcome instanceof Outcome.Unanswered bad) {
            unanswered.add(new UnansweredConversion(bad.journey().conversionId(), bad.reason()));
        }
    }

    List<Outcome.Attributed> attributed() {
        return attributed;
    }

    List<UnansweredConversion> unanswered() {
        return unanswered;
    }

    /** Returns whether a conversion has new credit. */
    boolean answered(String conversion) {
        return answered.contains(conversion);
    }
}
