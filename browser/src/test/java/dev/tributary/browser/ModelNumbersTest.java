package dev.tributary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The orders by all models are those of {@code compare}. */
@InABrowser
class ModelNumbersTest {
    static Stream<MadePage> pages() {
        return MadePages.ofFigures();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyModelOfEveryChannelIsThatOfCompare(MadePage page, Browser browser) {
        Sheet sheet = browser.open(page.page());
        JsonNode compared = Truth.compared(page);
        List<String> models =
                compared.path("models").valueStream().map(JsonNode::asString).toList();
        List<ShownRow> rows = ShownRow.of(sheet, "#models details table").stream()
                .filter(row -> !row.group().equals("sums"))
                .toList();
        assertThat(rows).extracting(ShownRow::head).containsExactlyInAnyOrderElementsOf(credited(compared));
        for (ShownRow row : rows) {
            List<String> columns = List.copyOf(row.cells().propertyNames());
            assertThat(columns).hasSameSizeAs(models);
        }
        for (Map<String, String> row : Download.of(sheet, "models.csv")) {
            JsonNode channel =
                    compared.path("channels").path(row.get("channel_name")).path("models");
            if (!credited(compared).contains(row.get("channel_name"))) {
                continue;
            }
            ShownRow shown = rows.stream()
                    .filter(one -> one.head().equals(row.get("channel_name")))
                    .findFirst()
                    .orElseThrow();
            List<String> columns = sheet.texts("return [...document.querySelectorAll('#models details thead th')]"
                    + ".slice(1).map(head => head.textContent.trim())");
            for (int i = 0; i < models.size(); i++) {
                BigDecimal exact = orders(channel, models.get(i));
                assertThat(Download.number(row, models.get(i)).subtract(exact).abs())
                        .as("%s by %s", row.get("channel_name"), models.get(i))
                        .isLessThan(new BigDecimal("1e-6"));
                shown.assertShows(columns.get(i), exact, 2);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theChartsColumnsAreThoseOfTheirModels(MadePage page, Browser browser) {
        JsonNode compared = Truth.compared(page).path("channels");
        List<ShownRow> rows = ShownRow.of(browser.open(page.page()), "#models table.models");
        assertThat(rows).isNotEmpty();
        for (ShownRow row : rows) {
            JsonNode models = compared.path(row.head()).path("models");
            row.assertShows("first", orders(models, "first"), 0);
            row.assertShows("last", orders(models, "last"), 0);
            row.assertShows("IHC", orders(models, "ihc"), 2);
        }
    }

    /** Returns the channels that any model credits. */
    private static List<String> credited(JsonNode compared) {
        return compared.path("channels").properties().stream()
                .filter(channel -> channel.getValue()
                        .path("models")
                        .valueStream()
                        .anyMatch(model -> model.path("orders").asDouble() > 0))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static BigDecimal orders(JsonNode models, String model) {
        return new BigDecimal(models.path(model).path("orders").asString());
    }
}
