package dev.tributary.ihcapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.packing.RequestLimits;
import dev.tributary.ihcapi.sending.IhcApiAttributor;
import dev.tributary.testing.GoldenRow;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the attributor with short waits, and checks that no output contains the key. */
final class Runs {
    static final String KEY = "canary-key-4711";

    static final ClientPolicy QUICK = new ClientPolicy(
            new ClientPolicy.Flow(1, 1000),
            new ClientPolicy.Retries(
                    3, Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofSeconds(3), Duration.ofMillis(20)),
            new ClientPolicy.Deadlines(Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofMillis(300)),
            200_000);

    /** The same, for a service that always answers: this may take some time on a busy machine. */
    static final ClientPolicy PATIENT = QUICK.with(
            new ClientPolicy.Deadlines(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(5)));

    private Runs() {}

    /** The result of a run. */
    record Run(List<Outcome> outcomes, Optional<TributaryException> stop, ApiUsage usage, LearnedLimits learned) {
        /** Returns the reason for the only journey of a conversion. */
        String reason(String conversion) {
            return outcomes.stream()
                    .filter(outcome -> outcome.journey().conversionId().equals(conversion))
                    .map(outcome -> ((Outcome.Unanswered) outcome).reason())
                    .findFirst()
                    .orElseThrow();
        }

        long attributed() {
            return outcomes.stream()
                    .filter(outcome -> outcome instanceof Outcome.Attributed)
                    .count();
        }
    }

    static Run run(String url, List<Journey> journeys) {
        return run(url, journeys, RequestLimits.TEST_ACCOUNT);
    }

    static Run run(String url, List<Journey> journeys, RequestLimits limits) {
        return run(url, journeys, limits, QUICK, new JournalLog().oversight());
    }

    static Run run(String url, List<Journey> journeys, RequestLimits limits, ClientPolicy policy, Oversight oversight) {
        return run(url, journeys, limits, policy, LearnedLimits.NOTHING, oversight);
    }

    static Run run(
            String url,
            List<Journey> journeys,
            RequestLimits limits,
            ClientPolicy policy,
            LearnedLimits learned,
            Oversight oversight) {
        Access access = new Access(ServiceUrl.of(url), ApiKey.of(KEY));
        IhcApiAttributor attributor = new IhcApiAttributor(
                access, ServiceTypes.of("new customers"), limits, Redistribution.NONE, policy, learned, oversight);
        List<Outcome> outcomes = new ArrayList<>();
        Optional<TributaryException> stop = Optional.empty();
        try {
            attributor.attribute(journeys, outcomes::add);
        } catch (TributaryException e) {
            stop = Optional.of(e);
        }
        Run run = new Run(outcomes, stop, attributor.usage(), attributor.learned());
        assertThat(run + attributor.description() + access + stop.map(Runs::trace))
                .doesNotContain(KEY);
        return run;
    }

    /** Returns answers that give all credit of a journey to its first session. */
    static List<GoldenRow> answers(List<Journey> journeys) {
        List<GoldenRow> rows = new ArrayList<>();
        for (Journey journey : journeys) {
            for (int position = 0; position < journey.size(); position++) {
                double credit = position == 0 ? 1 : 0;
                SessionShare share = new SessionShare(credit, 0, credit, credit);
                rows.add(new GoldenRow(journey.conversionId(), journey.sessionId(position), share));
            }
        }
        return rows;
    }

    private static String trace(TributaryException stop) {
        StringWriter trace = new StringWriter();
        stop.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
