package dev.tributary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shares of the explained journeys are the stored ones. */
@InABrowser
class JourneyNumbersTest {
    private static final String STORED = "SELECT event_date || ' ' || event_time || session_id, ihc, ihc * revenue"
            + " FROM attribution_customer_journey JOIN session_sources USING (session_id) JOIN conversions USING (conv_id)"
            + " WHERE conv_id LIKE '%s%%'";

    static Stream<MadePage> pages() {
        return MadePages.ofFigures();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everySessionHasItsStoredShareOfTheOrder(MadePage page, Browser browser) {
        Sheet sheet = browser.open(page.page());
        List<String> conversions = sheet.texts(
                "return [...document.querySelectorAll('#journeys details')].map((one, i) => { one.id = 'journey' + i;"
                        + " return one.querySelector('summary bdi').textContent.replace('…', '') })");
        assertThat(conversions).isNotEmpty();
        for (int i = 0; i < conversions.size(); i++) {
            List<List<BigDecimal>> stored = List.copyOf(
                    Tables.numbers(page, STORED.formatted(conversions.get(i))).values());
            List<ShownRow> rows = ShownRow.of(sheet, "#journey" + i + " table");
            int leftOut = stored.size() - rows.size();
            for (int at = 0; at < rows.size(); at++) {
                ShownRow row = rows.get(at);
                if (!row.cells().has("share")) {
                    continue; // It stands for the sessions in the middle of a long journey.
                }
                boolean atTheEnd = rows.subList(0, at).stream()
                        .anyMatch(one -> !one.cells().has("share"));
                assertShare(row, stored.get(atTheEnd ? at + leftOut : at));
            }
        }
    }

    private static void assertShare(ShownRow row, List<BigDecimal> share) {
        List<Figure> figures = Figure.all(row.text("share"));
        assertThat(figures.get(0).showsPercent(share.get(0)) && figures.get(1).shows(share.get(1)))
                .as("%s says %s, and it is %s", row.head(), row.text("share"), share)
                .isTrue();
    }
}
