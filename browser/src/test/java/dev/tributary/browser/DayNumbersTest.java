package dev.tributary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shown over time adds up to the tables, day by day. */
@InABrowser
class DayNumbersTest {
    static Stream<MadePage> pages() {
        return MadePages.ofFigures();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyDayOfEveryChannelIsThatOfTheTables(MadePage page, Browser browser) {
        Map<String, List<BigDecimal>> truth = Truth.days(page);
        List<Map<String, String>> file = Download.of(browser.open(page.page()), "channels_by_day.csv");
        assertThat(file).isNotEmpty();
        Map<String, List<BigDecimal>> offered = new TreeMap<>();
        for (Map<String, String> row : file) {
            offered.put(
                    row.get("date") + " " + row.get("channel_name"),
                    List.of(
                            Download.number(row, "cost"),
                            Download.number(row, "orders"),
                            Download.number(row, "revenue")));
        }
        assertThat(offered.keySet()).isEqualTo(truth.keySet());
        offered.forEach((day, numbers) -> {
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(numbers.get(i).subtract(truth.get(day).get(i)).abs())
                        .as("%s", day)
                        .isLessThan(new BigDecimal("1e-6"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theFoldedTableShowsThemAndTheirSums(MadePage page, Browser browser) {
        Map<String, List<BigDecimal>> all = new TreeMap<>();
        Truth.days(page).forEach((key, numbers) -> all.merge(key.substring(0, 10), numbers, DayNumbersTest::plus));
        List<ShownRow> rows = ShownRow.of(browser.open(page.page()), "#over-time details table").stream()
                .filter(row -> !row.group().equals("sums"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(5);
        BigDecimal revenue = rows.stream()
                .map(row -> Figure.first(row.text("All channels")).shown())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal exact =
                all.values().stream().map(numbers -> numbers.get(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(revenue.subtract(exact).abs())
                .as("each row may be rounded by a half")
                .isLessThanOrEqualTo(new BigDecimal(rows.size()).divide(BigDecimal.valueOf(2)));
        if (rows.size() == all.size()) {
            int i = 0;
            for (List<BigDecimal> numbers : all.values()) {
                rows.get(i++).assertShows("All channels", numbers.get(2), 0);
            }
        }
    }

    private static List<BigDecimal> plus(List<BigDecimal> one, List<BigDecimal> other) {
        return List.of(
                one.get(0).add(other.get(0)),
                one.get(1).add(other.get(1)),
                one.get(2).add(other.get(2)));
    }
}
