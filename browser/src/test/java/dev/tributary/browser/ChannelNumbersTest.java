package dev.tributary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The figures of channels and of their sums are those of the tables, of the CSV files and of {@code compare}. */
@InABrowser
class ChannelNumbersTest {
    private static final String TABLE = "#channels table";

    static Stream<MadePage> pages() {
        return MadePages.ofFigures();
    }

    private static List<ShownRow> channels(Sheet sheet) {
        return ShownRow.of(sheet, TABLE).stream()
                .filter(row -> !row.group().equals("sums"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void spendOrdersAndRevenueAreThoseOfTheTables(MadePage page, Browser browser) {
        Map<String, List<BigDecimal>> truth = Truth.channels(page);
        List<ShownRow> rows = channels(browser.open(page.page()));
        assertThat(rows).extracting(ShownRow::head).containsExactlyInAnyOrderElementsOf(truth.keySet());
        for (ShownRow row : rows) {
            List<BigDecimal> exact = truth.get(row.head());
            row.assertShows("Spend", exact.get(0), 2);
            row.assertShows("Orders", exact.get(1), 2);
            row.assertShows("Revenue", exact.get(2), 2);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void ratiosAndAllIntervalsAreThoseOfCompare(MadePage page, Browser browser) {
        JsonNode compared = Truth.compared(page).path("channels");
        for (ShownRow row : channels(browser.open(page.page()))) {
            JsonNode ihc = compared.path(row.head()).path("models").path("ihc");
            assertRatio(row, "CPO", ihc.path("cpo"));
            assertRatio(row, "ROAS", ihc.path("roas"));
            for (String column : List.of("Orders", "Revenue", "CPO", "ROAS")) {
                JsonNode interval = ihc.path("intervals").path(column.toLowerCase(java.util.Locale.ROOT));
                if (interval.isObject() && !row.interval(column).isEmpty()) {
                    row.assertShowsInterval(column, interval.path("low"), interval.path("high"));
                } else {
                    assertThat(interval.isObject()
                                    && interval.path("high").asDouble()
                                            > interval.path("low").asDouble())
                            .as("%s of %s has no interval, and compare says %s", column, row.head(), interval)
                            .isFalse();
                }
            }
        }
    }

    private static void assertRatio(ShownRow row, String column, JsonNode exact) {
        if (exact.isNumber()) {
            row.assertShows(column, new BigDecimal(exact.asString()), 2);
        } else {
            assertThat(row.text(column)).as("%s of %s", column, row.head()).isEqualTo("–");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void sumsAreTheSumsOfTheTablesAndRatiosOfSums(MadePage page, Browser browser) {
        Map<String, ShownRow> sums = new TreeMap<>();
        List<ShownRow> rows = ShownRow.of(browser.open(page.page()), TABLE);
        rows.stream().filter(row -> row.group().equals("sums")).forEach(row -> sums.put(row.head(), row));
        Map<String, List<BigDecimal>> truth = Truth.channels(page);
        for (String group : List.of("Paid channels", "Little or no spend")) {
            List<List<BigDecimal>> parts = rows.stream()
                    .filter(row -> row.group().equals(group))
                    .map(row -> truth.get(row.head()))
                    .toList();
            if (!parts.isEmpty() && sums.containsKey(group)) {
                assertSum(sums.get(group), parts);
            }
        }
        assertSum(sums.get("All channels"), List.copyOf(truth.values()));
        JsonNode counts = Truth.compared(page).path("counts");
        sums.get("Without any session before").assertShows("Orders", decimal(counts.path("unattributed")), 0);
        sums.get("Without any session before").assertShows("Revenue", decimal(counts.path("unattributed_revenue")), 2);
        sums.get("All usable conversions")
                .assertShows("Orders", decimal(counts.path("attributed")).add(decimal(counts.path("unattributed"))), 0);
        sums.get("All usable conversions")
                .assertShows(
                        "Revenue",
                        decimal(counts.path("revenue")).add(decimal(counts.path("unattributed_revenue"))),
                        2);
    }

    private static void assertSum(ShownRow row, List<List<BigDecimal>> parts) {
        List<BigDecimal> sum = Stream.of(0, 1, 2)
                .map(column -> parts.stream().map(part -> part.get(column)).reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
        row.assertShows("Spend", sum.get(0), 2);
        row.assertShows("Orders", sum.get(1), 2);
        row.assertShows("Revenue", sum.get(2), 2);
        if (sum.get(1).signum() > 0) {
            row.assertShows("CPO", sum.get(0).divide(sum.get(1), MathContext.DECIMAL64), 2);
        }
        if (sum.get(0).signum() > 0) {
            row.assertShows("ROAS", sum.get(2).divide(sum.get(0), MathContext.DECIMAL64), 2);
        }
    }

    private static BigDecimal decimal(JsonNode number) {
        return new BigDecimal(number.asString());
    }

    @Test
    void theReturnOfTheDaysBeforeIsThatOfCompare(Browser browser) {
        for (MadePage page : List.of(MadePages.demo(), MadePages.generated().get(2))) {
            JsonNode before = Truth.compared(page.before()).path("channels");
            for (ShownRow row : channels(browser.open(page.page()))) {
                JsonNode roas =
                        before.path(row.head()).path("models").path("ihc").path("roas");
                String from = row.interval("ROAS change");
                if (roas.isNumber()) {
                    assertThat(Figure.first(from).shows(decimal(roas)))
                            .as("ROAS of %s in %s was %s, and it is said: %s", row.head(), page, roas, from)
                            .isTrue();
                } else {
                    assertThat(from).as(row.head()).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void paidChannelsAreThoseWhoseSpendIsAHundredthOfTheirRevenueOrMore(MadePage page, Browser browser) {
        Map<String, List<BigDecimal>> truth = Truth.channels(page);
        for (ShownRow row : channels(browser.open(page.page()))) {
            List<BigDecimal> exact = truth.get(row.head());
            boolean paid =
                    exact.get(0).signum() > 0 && exact.get(0).movePointRight(2).compareTo(exact.get(2)) >= 0;
            assertThat(row.group()).as(row.head()).isEqualTo(paid ? "Paid channels" : "Little or no spend");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theFileThatIsOfferedHasTheExactFiguresAndTheReportsFileTheSame(MadePage page, Browser browser) {
        Sheet sheet = browser.open(page.page());
        Map<String, List<BigDecimal>> truth = Truth.channels(page);
        List<Map<String, String>> file = Download.of(sheet, "channels.csv");
        assertThat(file).hasSameSizeAs(truth.keySet());
        for (Map<String, String> row : file) {
            List<BigDecimal> exact = truth.get(row.get("channel_name"));
            assertClose(Download.number(row, "cost"), exact.get(0));
            assertClose(Download.number(row, "orders"), exact.get(1));
            assertClose(Download.number(row, "revenue"), exact.get(2));
        }
        if (page.equals(MadePages.demo())) {
            return; // The demo's file has the credit of all days, each on the day of its session.
        }
        Map<String, BigDecimal> reported = new TreeMap<>();
        Download.of(page.folder().resolve("channel_reporting.csv"))
                .forEach(row -> reported.merge(row.get("channel_name"), Download.number(row, "ihc"), BigDecimal::add));
        reported.forEach(
                (channel, orders) -> assertClose(orders, truth.get(channel).get(1)));
    }

    private static void assertClose(BigDecimal one, BigDecimal other) {
        assertThat(one.subtract(other).abs().setScale(6, RoundingMode.HALF_UP)).isZero();
    }
}
