package dev.tributary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The checks on the page are those of the run, and add up as they stand there. */
@InABrowser
class CheckNumbersTest {
    static Stream<MadePage> pages() {
        return MadePages.ofFigures();
    }

    private static JsonNode run(MadePage page) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readString(page.folder().resolve("run_results.json")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theThreeSumsAddUpAsOneAddsByHand(MadePage page, Browser browser) throws IOException {
        JsonNode checks = run(page).path("checks");
        Sheet sheet = browser.open(page.page());
        List<String> tables =
                sheet.texts("return [...document.querySelectorAll('#checks .eq')].map(table => table.id ||"
                        + " (table.id = 'eq' + Math.random().toString().slice(2)))");
        assertThat(tables).hasSize(3);
        for (String table : tables) {
            List<ShownRow> rows = ShownRow.of(sheet, "#" + table);
            BigDecimal parts = BigDecimal.ZERO;
            for (ShownRow row : rows.subList(0, rows.size() - 1)) {
                parts = parts.add(amount(row));
            }
            assertThat(parts.subtract(amount(rows.get(rows.size() - 1))).abs())
                    .as("each is rounded by itself")
                    .isLessThanOrEqualTo(new BigDecimal("0.01").multiply(BigDecimal.valueOf(rows.size())));
        }
        assertSource(sheet, tables.get(1), checks.path("revenue"));
        assertSource(sheet, tables.get(2), checks.path("cost"));
    }

    private static void assertSource(Sheet sheet, String table, JsonNode check) {
        List<ShownRow> rows = ShownRow.of(sheet, "#" + table);
        BigDecimal shown = amount(rows.get(rows.size() - 1));
        assertThat(new Figure(shown).shows(new BigDecimal(check.path("source").asString())))
                .as("%s is the source's %s", shown, check)
                .isTrue();
    }

    private static BigDecimal amount(ShownRow row) {
        return Figure.first(row.cells().iterator().next().path("text").asString())
                .shown();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyRowThatWasSetAsideIsCountedAndOffered(MadePage page, Browser browser) throws IOException {
        int setAside = run(page).path("source").path("set_aside").asInt();
        Sheet sheet = browser.open(page.page());
        if (setAside > 0) {
            List<Map<String, String>> file = Download.of(sheet, "quarantine.csv");
            assertThat(file).hasSize(setAside);
        }
    }
}
