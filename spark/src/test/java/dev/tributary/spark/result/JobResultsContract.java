package dev.tributary.spark.result;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.report.ReportDates;
import dev.tributary.spark.LocalSpark;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/** What each place of results has to do. */
abstract class JobResultsContract {
    static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
    static final LocalDate SECOND = LocalDate.of(2024, 3, 2);
    static final LocalDate THIRD = LocalDate.of(2024, 3, 3);

    /** Opens the results, always the same. */
    abstract JobResults open();

    /** Returns the rows of a table as a reader of it sees them now; none if there is no table yet. */
    abstract List<Row> rows(ResultTable table);

    static DateWindow window(LocalDate from, LocalDate to) {
        return new DateWindow(Optional.of(from), Optional.of(to));
    }

    /** The credit of a conversion, all of it for one session, in two parts. */
    static Row credit(LocalDate day, String conversion) {
        return RowFactory.create(
                conversion,
                "s-" + conversion,
                1.0 / 3,
                0.1,
                0.2,
                0.7,
                "Email",
                null,
                java.sql.Date.valueOf(day),
                20.0,
                60.0,
                java.sql.Date.valueOf(day));
    }

    static void write(JobResults results, ResultTable table, Row... rows) {
        Dataset<Row> all = LocalSpark.session().createDataFrame(Arrays.asList(rows), table.schema());
        results.write(table, all.repartition(3, all.col(all.columns()[0])));
    }

    /** Writes a report of a row for each day. */
    static void report(JobResults results, LocalDate... days) {
        write(
                results,
                ResultTable.CHANNEL_REPORTING,
                Arrays.stream(days)
                        .map(day -> RowFactory.create("Email", java.sql.Date.valueOf(day), 1.5, 1.0, 60.0))
                        .toArray(Row[]::new));
    }

    static void publish(JobResults results, String run, DateWindow window, LocalDate... rewritten) {
        write(results, ResultTable.RUN, RowFactory.create(run, "{\"run\": \"" + run + "\"}"));
        results.publish(new Publication(run, ReportDates.USUAL, window, Set.of(rewritten)));
    }

    private void run(String run, DateWindow window, Row... credits) {
        try (JobResults results = open()) {
            write(results, ResultTable.CREDITS, credits);
            report(results, FIRST, SECOND);
            publish(results, run, window);
        }
    }

    /** The conversions with credit, as often as they have some, with their days. */
    List<String> credited() {
        return rows(ResultTable.CREDITS).stream()
                .map(row -> row.getAs("conv_id") + " " + row.getAs("conv_date"))
                .sorted()
                .toList();
    }

    @Test
    void nothingIsThereUntilItIsPublished() {
        try (JobResults results = open()) {
            assertThat(results.creditsOutside(window(FIRST, FIRST)).stream()
                            .flatMap(rows -> rows.collectAsList().stream()))
                    .isEmpty();
            assertThat(results.reportedDays()).isEmpty();
            assertThat(results.reportedDates()).isEmpty();
            write(results, ResultTable.CREDITS, credit(FIRST, "a"), credit(SECOND, "b"));
            write(
                    results,
                    ResultTable.QUARANTINE,
                    RowFactory.create("sessions", 7L, "x", "no user", "session.no_user"));
            report(results, FIRST, SECOND);
            assertThat(credited()).isEmpty();
            assertThat(rows(ResultTable.CHANNEL_REPORTING)).isEmpty();
            publish(results, "one", DateWindow.ALL);
        }
        assertThat(credited()).containsExactly("a 2024-03-01", "b 2024-03-02");
        assertThat(rows(ResultTable.CREDITS))
                .allSatisfy(row -> assertThat(Double.doubleToRawLongBits(row.getAs("ihc")))
                        .isEqualTo(Double.doubleToRawLongBits(1.0 / 3)));
        assertThat(rows(ResultTable.QUARANTINE)).hasSize(1);
        assertThat(rows(ResultTable.RUN))
                .singleElement()
                .satisfies(row -> assertThat(row.<String>getAs("run_id")).isEqualTo("one"));
        try (JobResults results = open()) {
            assertThat(results.reportedDays()).containsExactlyInAnyOrder(FIRST, SECOND);
            assertThat(results.reportedDates()).contains(ReportDates.USUAL);
        }
    }

    @Test
    void theSameWindowAgainLeavesTheSameState() {
        run("one", window(FIRST, SECOND), credit(FIRST, "a"), credit(SECOND, "b"), credit(SECOND, "c"));
        List<String> once = credited();
        run("two", window(FIRST, SECOND), credit(FIRST, "a"), credit(SECOND, "b"), credit(SECOND, "c"));
        assertThat(credited()).hasSize(3).isEqualTo(once);
        assertThat(rows(ResultTable.CHANNEL_REPORTING)).hasSize(2);
    }

    @Test
    void anotherWindowLeavesTheCreditOfOtherDays() {
        run("one", DateWindow.ALL, credit(FIRST, "a"), credit(SECOND, "b"), credit(THIRD, "c"));
        try (JobResults results = open()) {
            assertThat(results.creditsOutside(window(SECOND, THIRD))
                            .orElseThrow()
                            .collectAsList())
                    .singleElement()
                    .satisfies(
                            row -> assertThat(row.getAs("conv_id").toString()).isEqualTo("a"));
        }
        run("two", window(SECOND, THIRD), credit(SECOND, "d"), credit(THIRD, "e"));
        assertThat(credited()).containsExactly("a 2024-03-01", "d 2024-03-02", "e 2024-03-03");
    }

    @Test
    void aDayThatHasNoCreditAnyMoreIsGone() {
        run("one", DateWindow.ALL, credit(FIRST, "a"), credit(SECOND, "b"), credit(THIRD, "c"));
        run("two", window(SECOND, THIRD), credit(THIRD, "c"));
        assertThat(credited()).containsExactly("a 2024-03-01", "c 2024-03-03");
        run("three", window(SECOND, THIRD));
        assertThat(credited()).containsExactly("a 2024-03-01");
        run("four", DateWindow.ALL);
        assertThat(credited()).isEmpty();
    }

    @Test
    void aDayOutsideTheWindowIsReplacedWhenTheRunHasRewrittenIt() {
        run("one", DateWindow.ALL, credit(FIRST, "a"), credit(SECOND, "b"), credit(THIRD, "c"));
        try (JobResults results = open()) {
            write(results, ResultTable.CREDITS, credit(FIRST, "d"), credit(THIRD, "e"));
            publish(results, "two", window(THIRD, THIRD), FIRST);
        }
        assertThat(credited()).containsExactly("b 2024-03-02", "d 2024-03-01", "e 2024-03-03");
    }

    @Test
    void aTableThatIsNotWrittenIsEmpty() {
        run("one", DateWindow.ALL, credit(FIRST, "a"));
        try (JobResults results = open()) {
            write(results, ResultTable.CREDITS, credit(FIRST, "a"));
            publish(results, "two", DateWindow.ALL);
        }
        assertThat(rows(ResultTable.CHANNEL_REPORTING)).isEmpty();
    }

    @Test
    void ofTwoRunsAtOnceOneWinsAndTheOtherSaysSo() {
        run("one", DateWindow.ALL, credit(FIRST, "a"), credit(SECOND, "b"));
        assertOneWins(List.of("a 2024-03-01", "won 2024-03-02"));
    }

    @Test
    void ofTwoFirstRunsAtOnceOneWins() {
        assertOneWins(List.of("won 2024-03-02"));
    }

    private void assertOneWins(List<String> afterwards) {
        try (JobResults one = open();
                JobResults other = open()) {
            write(one, ResultTable.CREDITS, credit(SECOND, "won"));
            report(one, SECOND);
            publish(one, "winner", window(SECOND, SECOND));
            // Written after the other has published.
            write(other, ResultTable.CREDITS, credit(THIRD, "lost"));
            report(other, THIRD);
            assertFails(ProblemKind.TEMPORARY, () -> publish(other, "loser", window(THIRD, THIRD)))
                    .contains("since this one began", "Run it again");
        }
        assertThat(credited()).isEqualTo(afterwards);
        assertThat(rows(ResultTable.CHANNEL_REPORTING)).hasSize(1);
    }

    @Test
    void theOtherLosesAlsoWhenBothHaveWrittenBefore() {
        try (JobResults one = open();
                JobResults other = open()) {
            write(one, ResultTable.CREDITS, credit(SECOND, "won"));
            write(other, ResultTable.CREDITS, credit(SECOND, "lost"));
            publish(one, "winner", window(SECOND, SECOND));
            assertFails(ProblemKind.TEMPORARY, () -> publish(other, "loser", window(SECOND, SECOND)));
        }
        assertThat(credited()).containsExactly("won 2024-03-02");
    }

    @Test
    void whatARunReadsIsWhatWasThereWhenItBegan() {
        run("one", DateWindow.ALL, credit(FIRST, "a"), credit(SECOND, "b"));
        try (JobResults results = open()) {
            run("two", window(SECOND, SECOND), credit(SECOND, "c"));
            write(results, ResultTable.CREDITS);
            assertFails(ProblemKind.TEMPORARY, () -> publish(results, "late", window(FIRST, FIRST)));
        }
        assertThat(credited()).containsExactly("a 2024-03-01", "c 2024-03-02");
    }

    @Test
    void aRunThatFailsLeavesWhatWasThere() {
        run("one", DateWindow.ALL, credit(FIRST, "a"));
        try (JobResults results = open()) {
            write(results, ResultTable.CREDITS, credit(FIRST, "b"), credit(SECOND, "c"));
            report(results, FIRST);
        }
        assertThat(credited()).containsExactly("a 2024-03-01");
        run("three", window(FIRST, FIRST), credit(FIRST, "d"));
        assertThat(credited()).containsExactly("d 2024-03-01");
    }

    @Test
    void theMeaningOfTheReportsDaysIsKept() {
        ReportDates dates = new ReportDates(DateBasis.CASH, DayZone.of(ZoneId.of("Europe/Berlin")));
        try (JobResults results = open()) {
            write(results, ResultTable.CREDITS, credit(FIRST, "a"));
            report(results, FIRST);
            write(results, ResultTable.RUN, RowFactory.create("one", "{}"));
            results.publish(new Publication("one", dates, DateWindow.ALL, Set.of()));
        }
        try (JobResults results = open()) {
            assertThat(results.reportedDates()).contains(dates);
        }
    }
}
