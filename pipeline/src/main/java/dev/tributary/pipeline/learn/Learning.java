package dev.tributary.pipeline.learn;

import dev.tributary.calibrate.Calibrated;
import dev.tributary.calibrate.Calibration;
import dev.tributary.calibrate.Training;
import dev.tributary.calibrate.answers.AnsweredJourney;
import dev.tributary.calibrate.answers.AnsweredSession;
import dev.tributary.calibrate.answers.AnswersFile;
import dev.tributary.calibrate.model.ModelText;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.Phase;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.Traffic;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyBuilder;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.text.Shown;
import dev.tributary.store.ResultsView;
import dev.tributary.store.Snapshot;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Stores;
import dev.tributary.store.file.AtomicFile;
import dev.tributary.store.file.InputFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fits models and writes them as files. */
public final class Learning {
    private static final String SERVICE = "ihc-api";

    private Learning() {}

    /** Fits to a file of answers, one journey per line. */
    public static Calibrated fromFile(Path answers, String conversionType) {
        InputFile.orStream("The answers file", answers, Long.MAX_VALUE).requireSort();
        return Calibration.of(AnswersFile.read(answers), conversionType);
    }

    /**
     * Fits to the answers that earlier runs stored for a conversion type.
     *
     * @param results the results, if not in the source
     * @throws TributaryException SOURCE_DATA when none are stored, or too few
     */
    public static Learned<Calibrated> fromStored(
            SourceToLearnFrom source, Optional<Address> results, JourneyOptions options, String conversionType) {
        Address kept = results.orElse(source.where());
        Map<String, Map<String, SessionShare>> stored = stored(kept, conversionType);
        if (stored.isEmpty()) {
            throw new TributaryException(
                    ProblemKind.SOURCE_DATA,
                    kept + " holds no answers of the service for the conversion type " + Shown.quoted(conversionType)
                            + ".",
                    "Run 'tributary attribute' with ihc-api first, or name a file with --answers.");
        }
        Journeys journeys = journeys(source, options, DateWindow.ALL);
        List<AnsweredJourney> answers = journeys.journeys().stream()
                .filter(journey -> stored.containsKey(journey.conversionId()))
                .map(journey -> new AnsweredJourney(
                        journey.conversionId(),
                        sessions(journey),
                        stored.getOrDefault(journey.conversionId(), Map.of()).entrySet().stream()
                                .map(share -> new AnsweredJourney.Share(share.getKey(), share.getValue()))
                                .toList()))
                .toList();
        return new Learned<>(Calibration.of(answers, conversionType), JourneyCounts.of(options, journeys));
    }

    private static Map<String, Map<String, SessionShare>> stored(Address results, String conversionType) {
        try (ResultsView view = Stores.results(results).look()) {
            return view.madeBy(SERVICE, conversionType);
        }
    }

    /** Estimates a model from the journeys of a source, without answers. */
    public static Learned<IhcModel> fromJourneys(
            SourceToLearnFrom source,
            JourneyOptions options,
            DateWindow window,
            String conversionType,
            Map<Phase, Double> weights) {
        Journeys journeys = journeys(source, options, window);
        List<List<AnsweredSession>> paths =
                journeys.journeys().stream().map(Learning::sessions).toList();
        return new Learned<>(Training.of(paths, conversionType, weights), JourneyCounts.of(options, journeys));
    }

    /** Writes a model file atomically. */
    public static void write(IhcModel model, Path file) {
        AtomicFile.write(file, out -> out.write(ModelText.of(model).getBytes(StandardCharsets.UTF_8)));
    }

    private static Journeys journeys(SourceToLearnFrom source, JourneyOptions options, DateWindow window) {
        ReadScope scope = new ReadScope(window, false).withRules(source.rules());
        try (Snapshot snapshot = Stores.source(source.where()).open(scope)) {
            Traffic traffic = snapshot.traffic();
            source.found().accept(traffic.intake());
            return new JourneyBuilder(traffic.sessions().whole(), options)
                    .build(traffic.conversions(), window)
                    .naming(traffic.intake().conversionsOfUnknown());
        }
    }

    private static List<AnsweredSession> sessions(Journey journey) {
        List<AnsweredSession> sessions = new ArrayList<>();
        for (int position = 0; position < journey.size(); position++) {
            int row = journey.row(position);
            sessions.add(new AnsweredSession(
                    journey.sessionId(position),
                    journey.millis(position),
                    journey.channel(position),
                    journey.sessions().holder(row),
                    journey.sessions().closer(row),
                    journey.converts(position)));
        }
        return sessions;
    }
}
