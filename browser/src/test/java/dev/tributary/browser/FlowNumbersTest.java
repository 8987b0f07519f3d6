package dev.tributary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What follows what is counted from the stored journeys and from the sessions of users who never ordered, by SQL. */
@InABrowser
class FlowNumbersTest {
    private static final Pattern OTHERS = Pattern.compile("\\d+ others");

    /**
     * The steps of the journeys, and of users without any conversion whose last session up to the window's end is in the
     * window: their sessions up to that day.
     */
    private static final String STEPS = """
            WITH path AS (
                SELECT 'c' || conv_id AS path, channel_name, event_date || ' ' || event_time AS at, session_id,
                    'conversion' AS last
                FROM attribution_customer_journey JOIN session_sources USING (session_id) JOIN conversions USING (conv_id)
                WHERE %1$s
                UNION ALL
                SELECT 'u' || user_id, channel_name, event_date || ' ' || event_time, session_id, 'null'
                FROM session_sources WHERE user_id NOT IN (SELECT user_id FROM conversions) AND %2$s
                    AND user_id IN (SELECT user_id FROM session_sources WHERE %3$s)),
            step AS (
                SELECT channel_name, last,
                    lag(channel_name) OVER (PARTITION BY path ORDER BY at, session_id) AS before,
                    lead(channel_name) OVER (PARTITION BY path ORDER BY at, session_id) AS after
                FROM path)
            SELECT coalesce(before, '(start)') || ' > ' || channel_name, count(*) FROM step GROUP BY 1
            UNION ALL
            SELECT channel_name || ' > ' || '(' || last || ')', count(*) FROM step WHERE after IS NULL
                GROUP BY channel_name, last
            """;

    static Stream<MadePage> pages() {
        return MadePages.ofFigures();
    }

    private static Map<String, BigDecimal> truth(MadePage page) {
        Map<String, BigDecimal> counts = new TreeMap<>();
        Tables.numbers(
                        page,
                        STEPS.formatted(
                                page.window().holds("conv_date"),
                                page.window().upTo("event_date"),
                                page.window().holds("event_date")))
                .forEach((step, numbers) -> counts.put(step, numbers.get(0)));
        return counts;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyStepIsCountedAsTheTablesSay(MadePage page, Browser browser) {
        Map<String, BigDecimal> offered = new TreeMap<>();
        for (Map<String, String> row : Download.of(browser.open(page.page()), "transitions.csv")) {
            offered.put(row.get("from") + " > " + row.get("to"), Download.number(row, "count"));
        }
        Map<String, BigDecimal> truth = truth(page);
        assertThat(offered).hasSameSizeAs(truth);
        assertThat(offered)
                .allSatisfy((step, count) ->
                        assertThat(count).as(step).isEqualByComparingTo(truth.getOrDefault(step, BigDecimal.ZERO)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCellIsItsStepsPartOfItsRow(MadePage page, Browser browser) {
        Map<String, BigDecimal> truth = truth(page);
        List<ShownRow> rows = ShownRow.of(browser.open(page.page()), "#flow table");
        assertThat(rows).hasSizeGreaterThan(3);
        Set<String> named = rows.stream().map(ShownRow::head).collect(Collectors.toSet());
        for (ShownRow row : rows) {
            BigDecimal all = count(truth, named, row.head(), to -> true);
            for (Map.Entry<String, JsonNode> cell : row.cells().properties()) {
                BigDecimal count = count(truth, named, row.head(), to -> is(cell.getKey(), to, named));
                String text = cell.getValue().path("text").asString();
                if (cell.getKey().equals("visits")) {
                    row.assertShows("visits", all, 0);
                } else if (!text.isEmpty()) {
                    row.assertShowsPercent(cell.getKey(), count.divide(all, MathContext.DECIMAL64));
                } else {
                    assertThat(count.multiply(BigDecimal.valueOf(200)))
                            .as("%s > %s is empty, and less than half a percent", row.head(), cell.getKey())
                            .isLessThan(all.max(BigDecimal.ONE));
                }
            }
        }
    }

    private static BigDecimal count(
            Map<String, BigDecimal> truth, Set<String> named, String from, Predicate<String> to) {
        return truth.entrySet().stream()
                .filter(step -> is(from, step.getKey().split(" > ")[0], named)
                        && to.test(step.getKey().split(" > ")[1]))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns whether a place of a path is what a head says; a head may stand for all channels that have none. */
    private static boolean is(String head, String place, Set<String> named) {
        return switch (head) {
            case "Start" -> place.equals("(start)");
            case "an order" -> place.equals("(conversion)");
            case "the end" -> place.equals("(null)");
            default ->
                OTHERS.matcher(head).matches() ? !place.startsWith("(") && !named.contains(place) : place.equals(head);
        };
    }
}
