package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.testing.ReferenceData;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A window has the same cost, number of orders and revenue in every command and on both bases. */
class OneWindowTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private String database = "shop.db";
    private String[] window = {"--from", "2025-06-01", "--to", "2025-06-30"};

    private Cli.Result run(String command, String... options) {
        return new Cli(folder)
                .run(Stream.of(new String[] {command, "--db", database, "--out", "out"}, window, options)
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }

    private JsonNode json(String command, String... options) {
        Cli.Result result = run(
                command, Stream.concat(Stream.of(options), Stream.of("--json")).toArray(String[]::new));
        assertThat(result.exitCode()).as(result.all()).isZero();
        return MAPPER.readTree(result.out());
    }

    @Test
    void everyCommandTellsTheSameOfAWindowOfTheDemosData() {
        assertThat(new Cli(folder)
                        .run("generate", "--out", database, "--sessions", "50000", "--conversions", "4000")
                        .exitCode())
                .isZero();

        everyCommandTellsTheSame();
    }

    @Test
    void everyCommandTellsTheSameOfAWindowOfTheReferenceDatabase() throws IOException {
        Path copy = Files.copy(ReferenceData.require().challengeDb(), folder.resolve("challenge.db"));
        assertThat(copy.toFile().setWritable(true)).isTrue();
        database = "challenge.db";
        window = new String[] {"--from", "2023-09-03", "--to", "2023-09-05"};

        everyCommandTellsTheSame();
    }

    private void everyCommandTellsTheSame() {
        Shop shop = Shop.open(folder.resolve(database));
        String days = " BETWEEN '" + window[1] + "' AND '" + window[3] + "'";
        BigDecimal cost = rounded(shop.number(
                "SELECT sum(cost) FROM session_costs JOIN session_sources USING (session_id) WHERE event_date" + days));
        JsonNode accrual = json("run", "--attributor", "ihc-local");
        BigDecimal orders = rounded(shop.number("SELECT count(DISTINCT conv_id) FROM attribution_customer_journey"));
        BigDecimal revenue = rounded(shop.number("SELECT sum(revenue) FROM conversions WHERE conv_id IN"
                + " (SELECT conv_id FROM attribution_customer_journey)"));

        assertTotals(accrual.path("report").path("total"), cost, orders, revenue);
        JsonNode report = accrual.path("report");
        assertThat(report.path("total").path("cost").asDouble()
                        + report.path("apart").path("cost").asDouble())
                .as("the report's cost is that of the window's days and of other days")
                .isCloseTo(shop.number("SELECT sum(cost) FROM channel_reporting"), within(1e-6));
        assertThat(number(report, "apart", "cost")).isPositive();
        assertThat(number(report, "total_on_other_days", "ihc")).isPositive();
        assertTotals(sums(report.path("channels")), cost, orders, revenue);
        for (String basis : List.of("accrual", "cash")) {
            assertTotals(json("report", "--date-basis", basis).path("report").path("total"), cost, orders, revenue);
            assertTotals(json("run", "--date-basis", basis).path("report").path("total"), cost, orders, revenue);
            JsonNode status = MAPPER.readTree(
                    new Cli(folder).run("status", "--db", database, "--json").out());
            assertTotals(status.path("last_report").path("total"), cost, orders, revenue);
            Cli.Result text = run("run", "--date-basis", basis);
            assertThat(totals(text.out())).contains(shown(cost), shown(orders), shown(revenue));
            assertThat(text.out())
                    .contains("Apart      the report also contains cost ")
                    .contains("Check      ok    cost");
            assertThat(new Cli(folder).run("status", "--db", database).out())
                    .contains("cost " + shown(cost) + ", " + shown(orders) + " orders with revenue " + shown(revenue));
        }
        JsonNode compared = json("compare", "--models", "ihc,last");
        for (String model : List.of("ihc", "last")) {
            JsonNode total = compared.path("totals").path(model);
            assertThat(number(total, "orders")).isEqualByComparingTo(orders);
            assertThat(number(total, "revenue")).isEqualByComparingTo(revenue);
        }
        assertThat(rounded(compared.path("channels")
                        .valueStream()
                        .mapToDouble(channel -> channel.path("cost").asDouble())
                        .sum()))
                .isEqualByComparingTo(cost);
        JsonNode figures = json("figures").path("attributed");
        assertThat(rounded(figures.path("conversions").asDouble())).isEqualByComparingTo(orders);
        assertThat(rounded(figures.path("revenue").asDouble())).isEqualByComparingTo(revenue);
    }

    @Test
    void whatARunOverAnotherWindowStoredIsInNoTotalOfThisOne() {
        Shop.create(folder.resolve(database))
                .session("s1", "u1", "2025-05-30", "10:00:00", "Email")
                .session("s2", "u1", "2025-06-02", "10:00:00", "Social")
                .conversion("may", "u1", "2025-05-31", "10:00:00", 40)
                .conversion("june", "u1", "2025-06-03", "10:00:00", 100)
                .cost("s1", 7)
                .cost("s2", 2);
        assertThat(new Cli(folder).run("run", "--db", database, "--out", "out").exitCode())
                .isZero();
        Cli.Result june = run("run");

        assertThat(totals(june.out())).contains("2.00", "1.00", "100.00", "50.00");
        assertThat(june.out())
                .contains("the report also contains cost 7.00 of other days, and 1.00 orders with revenue 40.00")
                .contains("revenue  140.00 = 100.00 in the window + 40.00 of other days' conversions")
                .contains("cost     9.00 = 2.00 in the window + 7.00 on other days of the report");
    }

    private static String totals(String text) {
        return text.lines()
                .filter(line -> line.startsWith(" Total "))
                .findFirst()
                .orElse("");
    }

    private static JsonNode sums(JsonNode channels) {
        return MAPPER.createObjectNode()
                .put("cost", sum(channels, "cost"))
                .put("ihc", sum(channels, "ihc"))
                .put("ihc_revenue", sum(channels, "ihc_revenue"));
    }

    private static double sum(JsonNode channels, String name) {
        return channels.valueStream()
                .mapToDouble(channel -> channel.path(name).asDouble())
                .sum();
    }

    private static void assertTotals(JsonNode total, BigDecimal cost, BigDecimal orders, BigDecimal revenue) {
        assertThat(number(total, "cost")).isEqualByComparingTo(cost);
        assertThat(number(total, "ihc")).isEqualByComparingTo(orders);
        assertThat(number(total, "ihc_revenue")).isEqualByComparingTo(revenue);
    }

    private static BigDecimal number(JsonNode node, String... names) {
        JsonNode found = node;
        for (String name : names) {
            found = found.path(name);
        }
        return rounded(found.asDouble());
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN);
    }

    private static String shown(BigDecimal number) {
        return String.format(Locale.ROOT, "%,.2f", number);
    }
}
