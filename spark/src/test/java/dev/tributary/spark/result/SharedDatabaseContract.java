package dev.tributary.spark.result;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.spark.LocalSpark;
import dev.tributary.store.connect.Address;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a database of results has to do while others are at work in it. */
abstract class SharedDatabaseContract extends DatabaseResultsContract {
    /** What an address ends with so that nothing waits long for a lock. */
    abstract String impatience();

    /** Rows before the last of which something else happens. */
    private static Iterator<Row> amid(Runnable happening, List<Row> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> {
                    if (row == rows.size() - 1) {
                        happening.run();
                    }
                    return rows.get(row);
                })
                .iterator();
    }

    private static Runnable meeting(CyclicBarrier meeting) {
        return () -> {
            try {
                meeting.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @Test
    void tasksThatWriteAtTheSameMomentDoNotLockEachOtherOut() throws Exception {
        try (JobResults results = open()) {
            write(results, ResultTable.CREDITS);
        }
        CyclicBarrier meeting = new CyclicBarrier(4);
        ExecutorService tasks = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> written = new ArrayList<>();
            for (int task = 0; task < 4; task++) {
                int part = task;
                written.add(tasks.submit(() -> {
                    part("of a test")
                            .write(part, amid(meeting(meeting), List.of(credit(FIRST, "a"), credit(SECOND, "b"))));
                    return part;
                }));
            }
            for (Future<?> one : written) {
                one.get();
            }
        } finally {
            tasks.shutdownNow();
        }
        assertThat(count("tributary_staged_credits")).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 of a run whose rows come before", "z of a run whose rows come behind"})
    void aRunIsPublishedWhileAnotherOneStages(String other) throws SQLException {
        try (JobResults results = open()) {
            write(results, ResultTable.CREDITS, credit(FIRST, "a"), credit(SECOND, "b"));
            report(results, FIRST, SECOND);
            List<Row> theirs = Collections.nCopies(2 * StagedPart.BATCH + 1, credit(THIRD, "c"));
            part(other).write(0, amid(() -> publish(results, "one", DateWindow.ALL), theirs));
        }
        assertThat(credited()).containsExactly("a 2024-03-01", "b 2024-03-02");
        assertThat(count("tributary_staged_credits")).isEqualTo(2 * StagedPart.BATCH + 1);
    }

    @Test
    void aRunThatAnotherTransactionHoldsUpIsToldToComeAgain() throws SQLException {
        Address impatient = Address.parse(database().address() + impatience(), Path::of);
        try (JobResults results = JobResults.open(LocalSpark.session(), impatient);
                Connection other = database().connect()) {
            write(results, ResultTable.CREDITS, credit(FIRST, "a"));
            other.setAutoCommit(false);
            JdbcTables.run(other, "UPDATE tributary_results SET version = version + 7");
            assertFails(ProblemKind.TEMPORARY, () -> publish(results, "one", DateWindow.ALL))
                    .contains("results_of_spark", "Run the command again");
            other.rollback();
        }
        assertThat(credited()).isEmpty();
        assertThat(count("tributary_staged_credits")).isZero();
    }
}
