package dev.tributary.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.figures.Orders;
import dev.tributary.core.journey.NoJourney;
import dev.tributary.core.number.ExactSum;
import dev.tributary.core.report.Metrics;
import dev.tributary.core.report.RowsSetAside;
import dev.tributary.store.published.PublishedCredit;
import dev.tributary.store.published.PublishedResults;
import dev.tributary.store.published.UncreditedOfDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of published results has the digits that a run on one machine has, wherever they are. */
public interface PublishedResultsContract {
    String HOSTILE = "a'); DROP TABLE x; --\"<script>😀";
    LocalDate FIRST = LocalDate.of(2024, 3, 1);
    LocalDate SECOND = LocalDate.of(2024, 3, 2);

    /**
     * Makes a table.
     *
     * @param columns their names and types, as all databases know them
     * @param rows as they stand behind VALUES
     */
    void table(String name, String columns, String rows);

    /** Returns what is no number, in a column of numbers; empty if there is no such thing. */
    default Optional<String> notANumber() {
        return Optional.of("CAST('NaN' AS double precision)");
    }

    /** Opens what was made. */
    PublishedResults open();

    /** Asserts that something fails, with words about what and what to do. */
    static void assertStorage(ThrowingCallable reading, String... words) {
        assertThatThrownBy(reading)
                .asInstanceOf(type(TributaryException.class))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(ProblemKind.STORAGE))
                .extracting(failure -> failure.what() + " " + failure.mend())
                .asString()
                .contains(words);
    }

    private static String text(String any) {
        return "'" + any.replace("'", "''") + "'";
    }

    private void credits(String... rows) {
        table(
                "credits",
                "conv_date date, conv_id varchar(50), channel_name varchar(50), ihc double precision,"
                        + " initializer double precision, holder double precision, closer double precision,"
                        + " revenue double precision, conv_revenue double precision",
                String.join(", ", rows));
    }

    private static DoubleStream terms(double most) {
        Random random = new Random(7);
        return DoubleStream.concat(
                // Between two units of the sum, where rounding has to choose.
                DoubleStream.of(0, 5e-13, 1.5e-12, Math.nextDown(5e-13), Math.nextDown(4096.0), 4096, 4096e3, 4096e6),
                DoubleStream.generate(() -> random.nextDouble() * most).limit(2_000));
    }

    private static String exactly(double number) {
        String digits = Double.toString(number);
        return digits.contains("E") ? digits : digits + "E0";
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 100, 5_000, 1e7, 1e10, 1e15})
    default void sumsAreRoundedAsTheProgramRoundsThem(double most) {
        ExactSum expected = new ExactSum();
        terms(most).forEach(expected::add);
        credits(terms(most)
                .mapToObj(term -> "(DATE '2024-03-01', 'c', 'SEO', " + exactly(term) + ", 0.5, 0.25, 0.25, "
                        + exactly(term) + ", 1.0)")
                .collect(Collectors.joining(", ")));
        try (PublishedResults results = open()) {
            PublishedCredit credit = results.credit(DateWindow.ALL);
            assertThat(credit.days())
                    .containsOnly(Map.entry(
                            new ChannelDay("SEO", FIRST),
                            new Metrics(Metrics.ZERO.cost(), expected.toDecimal(), expected.toDecimal())));
        }
    }

    @Test
    default void aConversionCountsOnceHoweverManySessionsAreCreditedAndOnlyOnTheDaysAskedFor() {
        credits(
                "(DATE '2024-03-01', 'c1', 'SEO', 0.25, 1.0, 0.0, 0.0, 5.025, 20.10)",
                "(DATE '2024-03-01', 'c1', 'Email', 0.75, 0.0, 0.5, 0.5, 15.075, 20.10)",
                "(DATE '2024-03-01', 'c2', 'Email', 1.0, 0.1, 0.2, 0.7, 5.0, 5.0)",
                "(DATE '2024-03-02', 'c3', 'SEO', 1.0, 1.0, 0.0, 0.0, 1.0, 1.0)");
        try (PublishedResults results = open()) {
            assertThat(results.creditDays()).containsExactly(FIRST, SECOND);
            assertThat(results.credit(DateWindow.ALL).conversions()).isEqualTo(new Orders(3, new BigDecimal("26.1")));
            PublishedCredit credit = results.credit(new DateWindow(Optional.of(FIRST), Optional.of(FIRST)));
            assertThat(credit.conversions()).isEqualTo(new Orders(2, new BigDecimal("25.1")));
            assertThat(credit.parts())
                    .containsEntry(
                            "Email",
                            new PublishedCredit.InJourneys(
                                    new BigDecimal("0.1"), new BigDecimal("0.7"), new BigDecimal("1.2")));
            assertThat(credit.days().keySet()).extracting(ChannelDay::channel).containsExactly("Email", "SEO");
        }
    }

    @Test
    default void idsThatDifferInCaseOrInABlankAreThoseOfSeveralConversions() {
        credits(
                "(DATE '2024-03-01', 'A1', 'seo', 1.0, 1.0, 0.0, 0.0, 1.0, 1.0)",
                "(DATE '2024-03-01', 'a1', 'SEO', 1.0, 1.0, 0.0, 0.0, 2.0, 2.0)",
                "(DATE '2024-03-01', 'a1 ', 'SEO', 1.0, 1.0, 0.0, 0.0, 4.0, 4.0)");
        try (PublishedResults results = open()) {
            PublishedCredit credit = results.credit(DateWindow.ALL);
            assertThat(credit.conversions()).isEqualTo(new Orders(3, new BigDecimal("7")));
            assertThat(credit.days().keySet()).extracting(ChannelDay::channel).containsExactly("SEO", "seo");
        }
    }

    @Test
    default void conversionsWithoutCreditAreSummedByDayAndReason() {
        table(
                "conversions_without_credit",
                "conv_id varchar(50), conv_date date, revenue double precision, reason varchar(50), code varchar(50)",
                "('c1', DATE '2024-03-02', 0.1, '', 'no_session_of_user'), ('c2', DATE '2024-03-01', 5.5, '', 'no_user'),"
                        + " ('c3', DATE '2024-03-02', 0.2, '', 'no_session_of_user')");
        try (PublishedResults results = open()) {
            assertThat(results.withoutCredit())
                    .containsExactly(
                            new UncreditedOfDay(
                                    FIRST, NoJourney.OfSource.NO_USER, new Orders(1, new BigDecimal("5.5"))),
                            new UncreditedOfDay(
                                    SECOND, NoJourney.OfSource.NO_SESSION, new Orders(2, new BigDecimal("0.3"))));
        }
    }

    private void quarantine(String rows) {
        table(
                "quarantine",
                "source_table varchar(50), source_row bigint, id varchar(50), reason varchar(90), code varchar(50)",
                rows);
    }

    @Test
    default void rowsThatWereSetAsideAreCountedByReasonAndOnlySomeOfThemRead() {
        quarantine(IntStream.range(0, 10)
                        .mapToObj(row -> "('costs', " + (row < 3 ? "NULL" : "" + row) + ", 'id" + row
                                + "', 'a further cost of the session, 5; the highest counts', 'cost_twice')")
                        .collect(Collectors.joining(", "))
                + ", ('sessions', 7, " + text(HOSTILE) + ", 'channel_name is NULL', 'channel_unusable')");
        try (PublishedResults results = open()) {
            RowsSetAside rows = results.setAside(4);
            assertThat(rows.rows()).isEqualTo(11);
            assertThat(rows.reasons()).extracting(RowsSetAside.OfReason::rows).containsExactly(10L, 1L);
            assertThat(rows.reasons().get(1).example().id()).isEqualTo(HOSTILE);
            assertThat(rows.reasons().get(1).example().reason()).isEqualTo("channel_name is NULL");
            assertThat(rows.first())
                    .extracting(row -> row.row() + " " + row.id() + " " + row.detail())
                    .containsExactly("0 id0 5", "0 id1 5", "0 id2 5", "3 id3 5");
        }
    }

    @Test
    default void aReasonOfANewerProgramIsTold() {
        quarantine("('costs', 1, '', 'odd', 'odd')");
        try (PublishedResults results = open()) {
            assertStorage(() -> results.setAside(1), "does not know: 'odd'", "A newer Tributary");
        }
    }

    @Test
    default void namesOfTheSourceAreOnlyTexts() {
        table(
                "channel_reporting",
                "channel_name varchar(50), date date, cost double precision, ihc double precision,"
                        + " ihc_revenue double precision",
                "(" + text(HOSTILE) + ", DATE '2024-03-01', 1.5E0, 0.0, 1E-7)");
        try (PublishedResults results = open()) {
            assertThat(results.report())
                    .containsExactly(Map.entry(
                            new ChannelDay(HOSTILE, FIRST),
                            new Metrics(new BigDecimal("1.5"), BigDecimal.ZERO, new BigDecimal("1E-7"))));
        }
    }

    @Test
    default void aReportByCampaignIsThereIfItHasRows() {
        String columns = "channel_name varchar(50), campaign varchar(50), date date, cost double precision,"
                + " ihc double precision, ihc_revenue double precision";
        table("campaign_reporting", columns, "('SEO', 'spring', DATE '2024-03-01', 1.0, 2.0, 3.0)");
        try (PublishedResults results = open()) {
            assertThat(results.campaigns().orElseThrow()).containsOnlyKeys(new ChannelDay("SEO", "spring", FIRST));
        }
    }

    @Test
    default void whatIsNoDayAndWhatIsNoNumberAreTold() {
        String columns = "channel_name varchar(50), date varchar(50), cost double precision, ihc double precision,"
                + " ihc_revenue double precision";
        table("channel_reporting", columns, "('SEO', 'soon', 1.0, 0.0, 0.0)");
        notANumber()
                .ifPresent(none -> credits("(DATE '2024-03-01', 'c', 'SEO', " + none + ", 1.0, 0.0, 0.0, 1.0, 1.0)"));
        try (PublishedResults results = open()) {
            assertStorage(results::report, "'soon' is no day");
            notANumber().ifPresent(none -> assertStorage(() -> results.credit(DateWindow.ALL), "cannot be read"));
        }
    }

    @Test
    default void aTableWithOtherColumnsAndARunWithoutADocumentAreTold() {
        table("channel_reporting", "other bigint", "(1)");
        table("run", "number bigint, run_results varchar(50)", "(1, 'x'), (1, 'x')");
        try (PublishedResults results = open()) {
            assertStorage(results::report, "channel_", "run bin/tributary-spark run again");
            assertStorage(results::document, "the table run has 2 rows");
        }
    }
}
