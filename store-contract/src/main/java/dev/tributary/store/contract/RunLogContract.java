package dev.tributary.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tributary.store.ResultsView;
import dev.tributary.store.RunLog;
import dev.tributary.store.RunRecord;
import dev.tributary.store.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of the run log: each run is recorded from its beginning, and a crashed one is detected. */
public interface RunLogContract extends ResultsFixture {
    private static RunRecord begun(String id, String at) {
        return new RunRecord(
                id,
                "run",
                new RunRecord.SoFar(RunState.RUNNING, Optional.empty(), "{}"),
                Instant.parse(at),
                Optional.empty(),
                new RunRecord.ProcessId("here", 1),
                "tributary");
    }

    @Test
    default void runsThatNeverEndedAreToldOnceInTheOrderInWhichTheyBegan() {
        change(results -> {
            RunLog runs = results.runs();
            runs.begin(begun("second", "2025-06-01T12:00:00.001Z"));
            runs.begin(begun("first", "2025-06-01T12:00:00Z"));
            runs.begin(begun("third", "2025-06-01T12:00:01Z"));
        });
        List<RunRecord> crashed = asked(results -> results.runs().crashed());
        assertThat(crashed).extracting(RunRecord::id).isEqualTo(List.of("first", "second", "third"));
        List<RunRecord> again = asked(results -> results.runs().crashed());
        assertThat(again).isEmpty();
        try (ResultsView view = store().look()) {
            assertThat(view.state(9).runs())
                    .extracting(RunRecord::id, RunRecord::state)
                    .containsExactly(
                            tuple("third", RunState.CRASHED),
                            tuple("second", RunState.CRASHED),
                            tuple("first", RunState.CRASHED));
        }
    }

    @Test
    default void aRunIsReadBackAsItEnded() {
        Instant end = Instant.parse("2025-06-01T12:00:05.678Z");
        change(results -> {
            RunLog runs = results.runs();
            runs.begin(begun("r", "2025-06-01T12:00:00Z"));
            assertThat(runs.knows("r")).isTrue();
            assertThat(runs.knows("R")).isFalse();
            runs.update("r", "{\"half\":1}");
            runs.end("r", RunState.PARTIAL, 10, end, "{\"whole\":\"😀'\"}");
        });
        try (ResultsView view = store().look()) {
            assertThat(view.runs("r"))
                    .containsExactly(new RunRecord(
                            "r",
                            "run",
                            new RunRecord.SoFar(RunState.PARTIAL, Optional.of(10), "{\"whole\":\"😀'\"}"),
                            Instant.parse("2025-06-01T12:00:00Z"),
                            Optional.of(end),
                            new RunRecord.ProcessId("here", 1),
                            "tributary"));
        }
    }

    @Test
    default void aRunIsFoundByTheBeginningOfItsIdAndByAllOfItAlone() {
        change(results -> {
            results.runs().begin(begun("20250601-a", "2025-06-01T12:00:00Z"));
            results.runs().begin(begun("20250601-ab", "2025-06-02T12:00:00Z"));
            results.runs().begin(begun("2025_601-a", "2025-06-03T12:00:00Z"));
        });
        try (ResultsView view = store().look()) {
            assertThat(view.runs("20250601")).extracting(RunRecord::id).containsExactly("20250601-ab", "20250601-a");
            assertThat(view.runs("20250601-a")).extracting(RunRecord::id).containsExactly("20250601-a");
            assertThat(view.runs("%")).isEmpty();
            assertThat(view.state(2).runs()).hasSize(2);
        }
    }
}
