package dev.tributary.pipeline.step;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.LocalIhc;
import dev.tributary.core.attribution.ihc.ModelFit;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.core.type.PerType;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.summary.Drift;
import dev.tributary.store.model.ModelFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the service's answers with what a calibrated model gives for the same journeys. */
final class DriftWatch {
    /** Answers have four decimals, and are adjusted to sum to 1: no model can be closer than that. */
    private static final double ROUNDING = 0.0002;

    private final IhcModel model;
    private final ModelFit fit;
    private final Redistribution redistribution;

    private DriftWatch(IhcModel model, ModelFit fit, Redistribution redistribution) {
        this.model = model;
        this.fit = fit;
        this.redistribution = redistribution;
    }

    /**
     * Creates the drift detection of the settings. The models are read before anything is sent, so that an error in one
     * costs nothing.
     *
     * @throws TributaryException USAGE when a model was never compared with answers, so that its error is unknown
     */
    static PerType<DriftWatch> of(AttributorSettings.IhcApi settings) {
        return settings.watches().map(file -> of(file, settings.redistribution()));
    }

    private static DriftWatch of(Path file, Redistribution redistribution) {
        IhcModel model = ModelFile.read(file);
        ModelFit fit = model.fit()
                .orElseThrow(() -> new TributaryException(
                        ProblemKind.USAGE,
                        "The model file " + file + " has no 'fit', so answers cannot be compared with it.",
                        "Create one with 'tributary calibrate', or leave out --model: the service does not need it."));
        return new DriftWatch(model, fit, redistribution);
    }

    /** Returns the result of each comparison for the journeys of its types. */
    static List<Drift> look(PerType<DriftWatch> watches, ConversionTypes types, List<Outcome.Attributed> answers) {
        Map<DriftWatch, List<Outcome.Attributed>> watched = new LinkedHashMap<>();
        watches.ofThese(types.names()).forEach(watch -> watched.put(watch, new ArrayList<>()));
        answers.forEach(answer -> watches.of(types.of(answer.journey().conversion()))
                .map(watched::get)
                .ifPresent(own -> own.add(answer)));
        return watched.entrySet().stream()
                .map(one -> one.getKey().look(one.getValue()))
                .toList();
    }

    private Drift look(List<Outcome.Attributed> answers) {
        List<Outcome.Attributed> shared =
                answers.stream().filter(answer -> answer.journey().size() > 1).toList();
        LocalIhc engine = new LocalIhc(model, redistribution);
        List<Drift.DriftedJourney> distances = shared.stream()
                .map(answer -> new Drift.DriftedJourney(
                        answer.journey().conversionId(), distance(answer, engine.credit(answer.journey()))))
                .toList();
        double limit = Math.max(fit.maxError(), ROUNDING);
        List<Drift.DriftedJourney> drifted = distances.stream()
                .filter(journey -> journey.distance() > limit)
                .sorted(Comparator.comparingDouble(Drift.DriftedJourney::distance)
                        .reversed()
                        .thenComparing(Drift.DriftedJourney::conversionId))
                .toList();
        double furthest = distances.stream()
                .mapToDouble(Drift.DriftedJourney::distance)
                .max()
                .orElse(0);
        return new Drift(model.conversionType(), shared.size(), furthest, limit, drifted);
    }

    private static double distance(Outcome.Attributed answer, Outcome.Attributed engine) {
        double furthest = 0;
        for (int position = 0; position < answer.shares().size(); position++) {
            double distance = Math.abs(answer.shares().get(position).ihc()
                    - engine.shares().get(position).ihc());
            furthest = Math.max(furthest, distance);
        }
        return furthest;
    }
}
