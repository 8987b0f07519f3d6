package dev.tributary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parts that channels play are the stored ones of their sessions, summed by SQL. */
@InABrowser
class PartNumbersTest {
    private static final String SUMS =
            "SELECT channel_name, sum(initializer), sum(holder), sum(closer) FROM tributary_phases"
                    + " JOIN session_sources USING (session_id) JOIN conversions USING (conv_id) WHERE %s GROUP BY 1";

    static Stream<MadePage> pages() {
        return MadePages.ofFigures();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPartOfEveryChannelIsThatOfTheStoredJourneys(MadePage page, Browser browser) {
        Map<String, List<BigDecimal>> truth =
                Tables.numbers(page, SUMS.formatted(page.window().holds("conv_date")));
        Map<String, List<BigDecimal>> channels = Truth.channels(page);
        Sheet sheet = browser.open(page.page());
        List<Map<String, String>> file = Download.of(sheet, "roles.csv");
        assertThat(file).hasSize(truth.size());
        for (Map<String, String> row : file) {
            List<BigDecimal> exact = truth.get(row.get("channel_name"));
            List<String> parts = List.of("initializer", "holder", "closer");
            for (int i = 0; i < 3; i++) {
                assertThat(Download.number(row, parts.get(i))
                                .subtract(exact.get(i))
                                .abs())
                        .as("%s of %s", parts.get(i), row)
                        .isLessThan(new BigDecimal("1e-4"));
            }
        }
        for (ShownRow row : ShownRow.of(sheet, "#roles table")) {
            List<BigDecimal> exact = truth.get(row.head());
            BigDecimal sum = exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.signum() > 0) {
                row.assertShowsPercent("began", exact.get(0).divide(sum, MathContext.DECIMAL64));
                row.assertShowsPercent("kept", exact.get(1).divide(sum, MathContext.DECIMAL64));
                row.assertShowsPercent("ended", exact.get(2).divide(sum, MathContext.DECIMAL64));
            }
            row.assertShows("orders", channels.get(row.head()).get(1), 2);
        }
    }
}
