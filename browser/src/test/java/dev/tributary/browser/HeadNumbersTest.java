package dev.tributary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The five figures at the top are those at the foot of the channels' table, and those of the days before are right, too. */
@InABrowser
class HeadNumbersTest {
    private static final String FIGURES = "return [...document.querySelectorAll('.heads li')].map(one => %s)";

    private static final List<String> COLUMNS = List.of("Orders", "Revenue", "Spend", "CPO", "ROAS");

    static Stream<MadePage> pages() {
        return MadePages.ofFigures();
    }

    private static List<String> figures(Sheet sheet) {
        return sheet.texts(FIGURES.formatted("one.querySelector('.v').textContent.trim()"));
    }

    /** Returns what stands below a figure, a paragraph each, without words for the ear alone. */
    private static List<String> below(Sheet sheet, String pattern) {
        return sheet.texts(
                FIGURES.formatted("([...one.querySelectorAll('p')].map(line => line.innerText).find(line => /" + pattern
                        + "/.test(line)) ?? '')"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theFiveFiguresAndTheirIntervalsAreThoseOfAllChannels(MadePage page, Browser browser) {
        Sheet sheet = browser.open(page.page());
        ShownRow all = ShownRow.of(sheet, "#channels table").stream()
                .filter(row -> row.head().equals("All channels"))
                .findFirst()
                .orElseThrow();
        List<String> figures = figures(sheet);
        List<String> intervals = below(sheet, "95");
        for (int i = 0; i < COLUMNS.size(); i++) {
            BigDecimal shown = Figure.first(figures.get(i)).shown();
            BigDecimal inTheTable = Figure.first(all.text(COLUMNS.get(i))).shown();
            assertThat(shown).as(COLUMNS.get(i)).isEqualByComparingTo(inTheTable);
            if (!intervals.get(i).isEmpty()) {
                assertThat(intervals.get(i)).endsWith(all.interval(COLUMNS.get(i)));
            }
        }
    }

    @Test
    void theFiguresOfTheDaysBeforeAreThoseOfCompare(Browser browser) {
        for (MadePage page : List.of(MadePages.demo(), MadePages.generated().get(2))) {
            JsonNode before = Truth.compared(page.before());
            JsonNode ihc = before.path("totals").path("ihc");
            BigDecimal spend = before.path("channels")
                    .valueStream()
                    .map(channel -> decimal(channel.path("cost")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            List<BigDecimal> exact = List.of(
                    decimal(ihc.path("orders")),
                    decimal(ihc.path("revenue")),
                    spend,
                    decimal(ihc.path("cpo")),
                    decimal(ihc.path("roas")));
            List<String> lines = below(browser.open(page.page()), "from");
            for (int i = 0; i < COLUMNS.size(); i++) {
                String from = lines.get(i).replaceFirst("(?s).*from ", "");
                assertThat(Figure.first(from).shows(exact.get(i)))
                        .as("%s of %s was %s, and it is said: %s", COLUMNS.get(i), page, exact.get(i), lines.get(i))
                        .isTrue();
            }
        }
    }

    private static BigDecimal decimal(JsonNode number) {
        return new BigDecimal(number.asString());
    }
}
