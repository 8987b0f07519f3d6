package dev.tributary.core.attribution.ihc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.column.IdColumn;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.journey.Journey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    private static final long HOUR = 3_600_000;
    private static final IhcModel MODEL = new IhcModel(
            "made up",
            Map.of(Phase.INITIALIZER, 1.0, Phase.HOLDER, 1.0, Phase.CLOSER, 1.0),
            Map.of(Phase.INITIALIZER, Map.of("Direct", 0.5)),
            new Curve(new double[] {10, 60, 60}, new double[] {0, .5, 1}),
            new Curve(new double[] {0, 100}, new double[] {1, 0}),
            "made up for a test");

    private final IdColumn ids = new IdColumn();
    private final SessionTableBuilder sessions = new SessionTableBuilder(ids);

    private ExplainerTest session(double hour, String channel, boolean holder, boolean closer) {
        ids.append("s" + ids.size());
        sessions.add(0, (long) (hour * HOUR), channel, holder, closer, false);
        return this;
    }

    private Journey journey() {
        int[] rows = IntStream.range(0, ids.size()).toArray();
        return new Journey("c", sessions.build(1), rows, 0, rows.length);
    }

    private static List<String> reasons(Explanation explanation, int position, Phase phase) {
        return explanation.sessions().get(position).reasons().get(phase);
    }

    @Test
    void theExplanationEndsWithTheEnginesShares() {
        Journey journey = session(0, "Direct", true, true)
                .session(30, "Email", false, true)
                .session(31, "Search", true, false)
                .journey();
        Explanation explanation = new Explainer(MODEL, Redistribution.NONE).explain(journey);
        assertThat(explanation.sessions().stream().map(Explanation.SessionStory::share))
                .isEqualTo(
                        new LocalIhc(MODEL, Redistribution.NONE).credit(journey).shares());
        assertThat(explanation.stages().stream().map(Explanation.Stage::step)).containsExactly(EngineStep.values());
    }

    @Test
    void everySessionIsToldWhyItHasItsShare() {
        Explanation explanation = new Explainer(MODEL, Redistribution.NONE)
                .explain(session(0, "Direct", true, true)
                        .session(35, "Email", false, false)
                        .session(35.5, "Search", true, false)
                        .journey());
        assertThat(reasons(explanation, 0, Phase.INITIALIZER)).containsExactly("first session", "channel score 0.500");
        assertThat(reasons(explanation, 1, Phase.INITIALIZER))
                .containsExactly("partial restart of 0.250 after 35.0 h without a session");
        assertThat(reasons(explanation, 2, Phase.INITIALIZER))
                .containsExactly("no restart after 30 min without a session");
        assertThat(reasons(explanation, 1, Phase.HOLDER)).containsExactly("not engaged: no holder share");
        assertThat(reasons(explanation, 0, Phase.CLOSER)).containsExactly("35.5 h before the end: 0.645");
        assertThat(reasons(explanation, 1, Phase.CLOSER)).containsExactly("not engaged: no closer share");
        assertThat(reasons(explanation, 2, Phase.CLOSER)).containsExactly("last session");
    }

    @Test
    void whatLiesBeforeARestartIsToldToBeForgotten() {
        Explanation explanation = new Explainer(MODEL, Redistribution.NONE)
                .explain(session(0, "Direct", true, true)
                        .session(62, "Email", true, true)
                        .journey());
        assertThat(reasons(explanation, 0, Phase.CLOSER))
                .containsExactly("not counted: the journey restarts with session 2");
        assertThat(reasons(explanation, 1, Phase.INITIALIZER))
                .containsExactly("restart after 62.0 h without a " + "session");
        assertThat(explanation.sessions().get(1).share().ihc()).isCloseTo(1, within(1e-12));
    }

    @Test
    void redistributionIsTold() {
        Redistribution away = new Redistribution(Map.of(
                Phase.CLOSER, new Redistribution.Rule(Redistribution.Direction.ANY_SESSION, 0, Set.of("Direct"))));
        Explanation explanation = new Explainer(MODEL, away)
                .explain(session(0, "Email", true, true)
                        .session(1, "Direct", true, true)
                        .journey());
        assertThat(reasons(explanation, 1, Phase.CLOSER))
                .containsExactly("last session", "its value goes to any session");
        SessionShare direct = explanation.sessions().get(1).share();
        assertThat(direct.closer()).isZero();
    }
}
