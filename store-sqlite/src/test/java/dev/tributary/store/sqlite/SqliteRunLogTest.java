package dev.tributary.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.store.RunLog;
import dev.tributary.store.RunRecord;
import dev.tributary.store.RunState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRunLogTest {
    @TempDir
    private Path folder;

    @Test
    void aRunThatBeganOnAWholeSecondComesBeforeOneOfTheSameSecond() {
        try (SqliteResults results = SqliteResults.apart(folder.resolve("results.db"))) {
            RunLog runs = results.runs();
            runs.begin(begun("second", "2025-06-01T12:00:00.001Z"));
            runs.begin(begun("first", "2025-06-01T12:00:00Z"));
            runs.begin(begun("third", "2025-06-01T12:00:01Z"));
            assertThat(runs.crashed()).extracting(RunRecord::id).isEqualTo(List.of("first", "second", "third"));
        }
    }

    private static RunRecord begun(String id, String at) {
        return new RunRecord(
                id,
                "run",
                RunState.RUNNING,
                Optional.empty(),
                Instant.parse(at),
                Optional.empty(),
                new RunRecord.Place("here", 1),
                "tributary",
                "{}");
    }
}
