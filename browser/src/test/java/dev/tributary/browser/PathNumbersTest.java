package dev.tributary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Paths, lengths, times and customers are those of {@code figures}. */
@InABrowser
class PathNumbersTest {
    static Stream<MadePage> pages() {
        return MadePages.ofFigures();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theMostFrequentPathsAreThoseOfFigures(MadePage page, Browser browser) {
        Sheet sheet = browser.open(page.page());
        List<ShownRow> rows = ShownRow.of(sheet, "#paths table");
        JsonNode paths = Truth.figures(page).path("paths");
        assertThat(rows).hasSize(Math.min(8, paths.size()));
        for (int i = 0; i < rows.size(); i++) {
            JsonNode path = paths.path(i);
            rows.get(i).assertShows("orders", number(path.path("conversions")), 0);
            rows.get(i).assertShows("revenue", number(path.path("revenue")), 2);
            List<Figure> ordered = Figure.all(rows.get(i).text("ordered"));
            assertThat(ordered.get(0).showsPercent(number(path.path("conversion_rate"))))
                    .as("%s", rows.get(i))
                    .isTrue();
            assertThat(ordered.get(1).shown())
                    .isEqualByComparingTo(number(path.path("conversions")).add(number(path.path("nulls"))));
        }
        List<Map<String, String>> file = Download.of(sheet, "top_paths.csv");
        for (int i = 0; i < Math.min(file.size(), paths.size()); i++) {
            assertThat(Download.number(file.get(i), "total_conversions"))
                    .isEqualByComparingTo(number(paths.path(i).path("conversions")));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void lengthsAndTimesAreThoseOfFigures(MadePage page, Browser browser) {
        Sheet sheet = browser.open(page.page());
        JsonNode figures = Truth.figures(page);
        assertBuckets(ShownRow.of(sheet, "#times .hist:nth-child(1) table"), figures.path("lengths"), "touches");
        assertBuckets(ShownRow.of(sheet, "#times .hist:nth-child(2) table"), figures.path("lags"), "days");
        assertFile(Download.of(sheet, "path_lengths.csv"), figures.path("lengths"), "touches");
        assertFile(Download.of(sheet, "time_lags.csv"), figures.path("lags"), "days");
    }

    /** The last row may hold all from its number on. */
    private static void assertBuckets(List<ShownRow> rows, JsonNode buckets, String key) {
        assertThat(rows).isNotEmpty();
        BigDecimal shown = BigDecimal.ZERO;
        for (ShownRow row : rows) {
            BigDecimal conversions = BigDecimal.ZERO;
            BigDecimal revenue = BigDecimal.ZERO;
            BigDecimal from = Figure.first(row.head()).shown();
            boolean open = row.head().contains("+") || row.head().contains("more");
            for (JsonNode bucket : buckets) {
                int order = number(bucket.path(key)).compareTo(from);
                if (order == 0 || open && order > 0) {
                    conversions = conversions.add(number(bucket.path("conversions")));
                    revenue = revenue.add(number(bucket.path("revenue")));
                }
            }
            row.assertShows("Orders", conversions, 0);
            row.assertShows("Revenue", revenue, 2);
            shown = shown.add(conversions);
        }
        BigDecimal all = buckets.valueStream()
                .map(bucket -> number(bucket.path("conversions")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(shown).isEqualByComparingTo(all);
    }

    private static void assertFile(List<Map<String, String>> rows, JsonNode buckets, String key) {
        assertThat(rows).hasSize(buckets.size());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(Download.number(rows.get(i), key))
                    .isEqualByComparingTo(number(buckets.path(i).path(key)));
            assertThat(Download.number(rows.get(i), "conversions"))
                    .isEqualByComparingTo(number(buckets.path(i).path("conversions")));
            assertThat(Download.number(rows.get(i), "revenue"))
                    .isEqualByComparingTo(number(buckets.path(i).path("revenue")));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void newAndReturningCustomersAreThoseOfFigures(MadePage page, Browser browser) {
        for (ShownRow row : ShownRow.of(browser.open(page.page()), "#customers table")) {
            for (JsonNode customers : Truth.figures(page).path("customers")) {
                if (customers.path("customers").asString().equalsIgnoreCase(row.head())) {
                    row.assertShows("orders", number(customers.path("conversions")), 0);
                    row.assertShows("revenue", number(customers.path("revenue")), 2);
                }
            }
        }
    }

    private static BigDecimal number(JsonNode number) {
        return new BigDecimal(number.asString());
    }
}
