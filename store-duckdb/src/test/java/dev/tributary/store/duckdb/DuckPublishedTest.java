package dev.tributary.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.number.ExactSum;
import dev.tributary.core.report.Metrics;
import dev.tributary.core.report.ReportDates;
import dev.tributary.core.report.RowsSetAside;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Stores;
import dev.tributary.store.published.PublishedCredit;
import dev.tributary.store.published.PublishedResults;
import dev.tributary.store.published.ResultsVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of published results has the digits that a run on one machine has. */
class DuckPublishedTest {
    private static final String HOSTILE = "a'); DROP TABLE x; --\"<script>";

    @TempDir
    private Path folder;

    private final Map<String, String> credits = new TreeMap<>();
    private final Map<String, String> tables = new TreeMap<>();

    private DuckPublishedTest table(String name, String query) {
        tables.put(name, "runs/one/" + name);
        new Duck(folder).parquet("runs/one/" + name + "/part-0.parquet", query);
        return this;
    }

    private DuckPublishedTest credits(String day, String query) {
        credits.put(day, "runs/one/credits/day=" + day);
        new Duck(folder)
                .parquet(
                        "runs/one/credits/day=" + day + "/part-0.parquet",
                        "SELECT *, ihc * conv_revenue AS revenue FROM (" + query
                                + ") AS rows(conv_id, channel_name, ihc, initializer, holder, closer, conv_revenue)");
        return this;
    }

    private PublishedResults open() throws IOException {
        Path states = Files.createDirectories(folder.resolve(ResultsVersion.FOLDER));
        Files.writeString(
                states.resolve(ResultsVersion.file(1)),
                new ResultsVersion(1, "one", Optional.of(ReportDates.USUAL), credits, tables).json());
        return Stores.published(Address.parse("parquet:" + folder, folder::resolve), folder);
    }

    private static DoubleStream terms(double most) {
        Random random = new Random(7);
        return DoubleStream.concat(
                // Between two units of the sum, where rounding has to choose.
                DoubleStream.of(0, 5e-13, 1.5e-12, 0.49999999999999994e-12, 4095.9999999999995, 4096, 4096e3, 4096e6),
                DoubleStream.generate(() -> random.nextDouble() * most).limit(2_000));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 100, 5_000, 1e7, 1e10, 1e15})
    void sumsAreRoundedAsTheProgramRoundsThem(double most) throws IOException {
        ExactSum expected = new ExactSum();
        terms(most).forEach(expected::add);
        credits(
                "2024-03-01",
                terms(most)
                        .mapToObj(term -> "('c', 'SEO', " + term + "::DOUBLE, 0.5, 0.25, 0.25, 1.0::DOUBLE)")
                        .collect(Collectors.joining(", ", "VALUES ", "")));
        try (PublishedResults results = open()) {
            PublishedCredit credit = results.credit(DateWindow.ALL);
            assertThat(credit.days())
                    .containsOnly(Map.entry(
                            new ChannelDay("SEO", LocalDate.of(2024, 3, 1)),
                            new Metrics(Metrics.ZERO.cost(), expected.toDecimal(), expected.toDecimal())));
        }
    }

    @Test
    void aConversionCountsOnceHoweverManySessionsAreCreditedAndOnlyOnTheDaysAskedFor() throws IOException {
        credits("2024-03-01", """
                VALUES ('c1', 'SEO', 0.25, 1.0, 0.0, 0.0, 20.10::DOUBLE), ('c1', 'Email', 0.75, 0.0, 0.5, 0.5, 20.10),
                  ('c2', 'Email', 1.0, 0.1, 0.2, 0.7, 5.0)""");
        credits("2024-03-02", "VALUES ('c3', 'SEO', 1.0, 1.0, 0.0, 0.0, 1.0::DOUBLE)");
        try (PublishedResults results = open()) {
            assertThat(results.creditDays()).containsExactly(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 2));
            assertThat(results.credit(DateWindow.ALL).conversions().conversions())
                    .isEqualTo(3);
            LocalDate first = LocalDate.of(2024, 3, 1);
            PublishedCredit credit = results.credit(new DateWindow(Optional.of(first), Optional.of(first)));
            assertThat(credit.conversions().conversions()).isEqualTo(2);
            assertThat(credit.conversions().revenue()).isEqualByComparingTo("25.1");
            assertThat(credit.parts().get("Email").closer()).isEqualByComparingTo("1.2");
            assertThat(credit.days().keySet()).extracting(ChannelDay::channel).containsExactly("Email", "SEO");
        }
    }

    @Test
    void rowsThatWereSetAsideAreCountedByReasonAndOnlySomeOfThemRead() throws IOException {
        table("quarantine", """
                SELECT 'costs' AS source_table, CASE WHEN i < 3 THEN NULL ELSE i END AS source_row, 'id' || i AS id,
                  'a further cost of the session, 5; the highest counts' AS reason, 'cost_twice' AS code FROM range(10) t(i)
                UNION ALL SELECT 'sessions', 7, '%s', 'channel_name is NULL', 'channel_unusable'
                """.formatted(HOSTILE.replace("'", "''")));
        try (PublishedResults results = open()) {
            RowsSetAside rows = results.setAside(4);
            assertThat(rows.rows()).isEqualTo(11);
            assertThat(rows.reasons()).extracting(RowsSetAside.OfReason::rows).containsExactly(10L, 1L);
            assertThat(rows.reasons().get(1).example().id()).isEqualTo(HOSTILE);
            assertThat(rows.reasons().get(1).example().reason()).isEqualTo("channel_name is NULL");
            assertThat(rows.first())
                    .hasSize(4)
                    .allSatisfy(row -> assertThat(row.detail()).isEqualTo("5"));
        }
    }

    @Test
    void aReasonOfANewerProgramIsTold() throws IOException {
        table(
                "quarantine",
                "SELECT 'costs' AS source_table, 1 AS source_row, '' AS id, 'odd' AS reason, 'odd' AS code");
        try (PublishedResults results = open()) {
            assertStorage(() -> results.setAside(1), "does not know: 'odd'", "A newer Tributary");
        }
    }

    @Test
    void namesOfTheSourceAreOnlyTexts() throws IOException {
        table(
                "channel_reporting",
                "SELECT '" + HOSTILE.replace("'", "''")
                        + "' AS channel_name, DATE '2024-03-01' AS date, 1.5 AS cost, 0.0 AS ihc, 1e-7 AS ihc_revenue");
        try (PublishedResults results = open()) {
            assertThat(results.report().keySet()).containsExactly(new ChannelDay(HOSTILE, LocalDate.of(2024, 3, 1)));
            assertThat(results.campaigns()).isEmpty();
        }
    }

    @Test
    void aTableThatIsDamagedOrMissingIsTold() throws IOException {
        table("channel_reporting", "SELECT 1 AS other");
        table("run", "SELECT 'x' AS run_results FROM range(2)");
        tables.put("quarantine", "runs/one/quarantine");
        Files.createDirectories(folder.resolve("runs/one/quarantine"));
        Files.writeString(folder.resolve("runs/one/quarantine/part-0.parquet"), "PAR1 cut short");
        try (PublishedResults results = open()) {
            assertStorage(results::report, "channel_name", "run bin/tributary-spark run again");
            assertStorage(results::document, "the table run has 2 rows");
            assertStorage(() -> results.setAside(1), "part-0.parquet", "copy them again");
            assertStorage(results::withoutCredit, "names no table conversions_without_credit");
        }
    }

    @Test
    void onlyParquetIsReadHere() {
        for (String address :
                new String[] {"json:results", "duckdb:results", "iceberg:lake.results", "jdbc:h2:results"}) {
            assertThatThrownBy(() -> Stores.published(Address.parse(address, folder::resolve), folder))
                    .asInstanceOf(type(TributaryException.class))
                    .satisfies(failure -> assertThat(failure.kind()).isEqualTo(ProblemKind.USAGE))
                    .extracting(TributaryException::mend)
                    .asString()
                    .contains("--results parquet:FOLDER");
        }
    }

    private static void assertStorage(ThrowingCallable reading, String... words) {
        assertThatThrownBy(reading)
                .asInstanceOf(type(TributaryException.class))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(ProblemKind.STORAGE))
                .extracting(failure -> failure.what() + " " + failure.mend())
                .asString()
                .contains(words);
    }
}
