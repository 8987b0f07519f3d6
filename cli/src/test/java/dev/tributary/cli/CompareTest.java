package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.testing.ReferenceData;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Comparisons of models on a database. */
class CompareTest {
    private static final String ALL = "first,last,last-non-direct,linear,position,position-j,position-inverse-j,"
            + "time-decay,markov,markov:2,markov:3,shapley,ihc";

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void aFolder() {
        cli = new Cli(folder);
    }

    private void smallShop() {
        oneOrderOfThreeSessions(folder.resolve("shop.db"));
    }

    /** Creates one order, with three sessions 7, 3 and 1 days before it; and a user who never converted. */
    static void oneOrderOfThreeSessions(Path database) {
        Shop.create(database)
                .session("s1", "u", "2026-01-01", "12:00:00", "Search")
                .session("s2", "u", "2026-01-05", "12:00:00", "Social")
                .session("s3", "u", "2026-01-07", "12:00:00", "Email")
                .conversion("c", "u", "2026-01-08", "12:00:00", 70)
                .session("s4", "v", "2026-01-02", "12:00:00", "Social")
                .cost("s1", 2)
                .cost("s4", 5);
    }

    @Test
    void whatOptionsLeaveOutNoModelSees() {
        smallShop();
        String[] compare = {"compare", "--db", "shop.db", "--models", "linear,markov", "--exclude-channels", "Social"};
        Cli.Result result = cli.run(compare);

        assertThat(result.exitCode()).as(result.all()).isZero();
        assertThat(result.out())
                .contains("Shared     1 conversion, revenue 70.00")
                .contains("Left out   1 session of the channel Social")
                .doesNotContain("who did not convert");
        JsonNode document = JsonMapper.builder()
                .build()
                .readTree(cli.run("compare", "--db", "shop.db", "--transform", "trim:1", "--json")
                        .out());
        assertThat(document.path("journeys").path("left_out").path("transforms").asInt())
                .isEqualTo(2);
        Cli.Result nothing = cli.run("compare", "--db", "shop.db", "--lookback-days", "0.5");
        assertThat(nothing.exitCode()).as(nothing.all()).isEqualTo(10);
        assertThat(nothing.out())
                .contains("every session of the user up to the conversion is left out by --lookback-days")
                .contains("Empty      none of ");
    }

    @Test
    void oneOrderIsSharedAsTheDocumentSaysByHand() {
        smallShop();
        JsonNode channels = compared("shop.db", ALL).path("channels");
        assertOrders(channels, "first", 1, 0, 0);
        assertOrders(channels, "last", 0, 0, 1);
        assertOrders(channels, "linear", 1 / 3.0, 1 / 3.0, 1 / 3.0);
        assertOrders(channels, "position", .4, .2, .4);
        assertOrders(channels, "position-j", .2, .2, .6);
        assertOrders(channels, "shapley", 1 / 3.0, 1 / 3.0, 1 / 3.0);
        // 2^-1, 2^(-3/7), 2^(-1/7), each divided by their sum
        assertOrders(channels, "time-decay", .232697, .345786, .421518);
        // P = 1/2; without search 1/4 remains, without social or email nothing: effects 1/2, 1, 1.
        assertOrders(channels, "markov", .2, .4, .4);
        assertOrders(channels, "markov removal", .2, .4, .4);
        assertThat(channels.path("Social").path("cost").asDouble()).isEqualTo(5);
        assertThat(channels.path("Social")
                        .path("models")
                        .path("first")
                        .path("cpo")
                        .isNull())
                .isTrue();
        assertThat(channels.path("Search")
                        .path("models")
                        .path("first")
                        .path("roas")
                        .asDouble())
                .isEqualTo(35);
    }

    private static void assertOrders(JsonNode channels, String model, double search, double social, double email) {
        List<Double> expected = List.of(search, social, email);
        List<String> names = List.of("Search", "Social", "Email");
        for (int channel = 0; channel < names.size(); channel++) {
            JsonNode figures = channels.path(names.get(channel)).path("models").path(model);
            assertThat(figures.path("orders").asDouble())
                    .as(model + " " + names.get(channel))
                    .isCloseTo(expected.get(channel), within(1e-6));
            assertThat(figures.path("revenue").asDouble()).isCloseTo(70 * expected.get(channel), within(1e-4));
        }
    }

    @Test
    void everyModelSharesTheSameOrdersAndRevenueToTheCent() {
        generate();
        JsonNode document = compared("shop.db", ALL);
        double attributed = document.path("counts").path("attributed").asDouble();
        BigDecimal revenue = document.path("counts").path("revenue").decimalValue();
        assertThat(document.path("models").size()).isEqualTo(16);
        assertThat(document.path("totals").size()).isEqualTo(16);
        document.path("totals").forEach(total -> {
            assertThat(total.path("orders").asDouble()).isCloseTo(attributed, within(1e-6));
            assertThat(total.path("revenue").decimalValue().subtract(revenue).abs())
                    .isLessThan(new BigDecimal("0.005"));
        });
        document.path("channels").forEach(channel -> {
            JsonNode range = channel.path("range").path("orders");
            channel.path("models")
                    .forEach(model -> assertThat(model.path("orders").asDouble())
                            .isBetween(
                                    range.path("low").asDouble(),
                                    range.path("high").asDouble()));
            assertThat(range.path("ihc_at").asDouble()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void theOrderOfRowsMakesNoDifference() {
        generate();
        Shop shop = Shop.open(folder.resolve("shop.db"));
        String before = compareToText("shop.db");
        for (String table : List.of("session_sources", "conversions", "session_costs")) {
            shop.sql("CREATE TABLE other AS SELECT * FROM " + table + " ORDER BY 1 DESC");
            shop.sql("DROP TABLE " + table);
            shop.sql("ALTER TABLE other RENAME TO " + table);
        }
        assertThat(compareToText("shop.db")).isEqualTo(before);
    }

    private String compareToText(String database) {
        return cli.run("compare", "--db", database, "--intervals", "--json").out();
    }

    @Test
    void storedCreditIsTakenForIhcWhereItCoversAllJourneys() {
        generate();
        assertThat(cli.run("compare", "--db", "shop.db", "--models", "ihc").out())
                .contains("computed by ihc-local");
        assertThat(cli.run("run", "--db", "shop.db", "--results", "results.db").exitCode())
                .isZero();
        Cli.Result stored = cli.run("compare", "--db", "shop.db", "--results", "results.db", "--models", "ihc");
        assertThat(stored.out()).contains("IHC        stored, by ihc-local");
    }

    @Test
    void ihcStandsAsTheReportHasIt() throws IOException {
        Files.copy(ReferenceData.require().challengeDb(), folder.resolve("challenge.db"));
        assertThat(folder.resolve("challenge.db").toFile().setWritable(true)).isTrue();
        assertThat(cli.run("run", "--db", "challenge.db").exitCode()).isZero();
        JsonNode channels = compared("challenge.db", "ihc,first").path("channels");
        Shop results = Shop.open(folder.resolve("challenge.db"));
        channels.properties().forEach(channel -> {
            JsonNode ihc = channel.getValue().path("models").path("ihc");
            String where = " FROM channel_reporting WHERE channel_name = '" + channel.getKey() + "'";
            assertThat(ihc.path("orders").asDouble())
                    .isCloseTo(results.number("SELECT total(ihc)" + where), within(1e-9));
            assertThat(ihc.path("revenue").asDouble())
                    .isCloseTo(results.number("SELECT total(ihc_revenue)" + where), within(1e-6));
            assertThat(channel.getValue().path("cost").asDouble())
                    .isCloseTo(results.number("SELECT total(cost)" + where), within(1e-6));
        });
    }

    @Test
    void intervalsHoldTheFigureAndFollowFromTheSeed() {
        generate();
        String once =
                cli.run("compare", "--db", "shop.db", "--intervals", "--json").out();
        assertThat(cli.run("compare", "--db", "shop.db", "--intervals", "--json")
                        .out())
                .isEqualTo(once);
        assertThat(cli.run("compare", "--db", "shop.db", "--intervals", "--seed", "2", "--json")
                        .out())
                .isNotEqualTo(once);
        json(once).path("channels").forEach(channel -> {
            for (String model : List.of("linear", "markov", "markov removal", "ihc")) {
                JsonNode figures = channel.path("models").path(model);
                JsonNode interval = figures.path("intervals").path("orders");
                assertThat(figures.path("orders").asDouble())
                        .isBetween(
                                interval.path("low").asDouble(),
                                interval.path("high").asDouble());
                assertThat(interval.path("low").asDouble())
                        .isLessThan(interval.path("high").asDouble());
            }
        });
    }

    @Test
    void aMarkovChainWithoutNullsSeesOtherEffects() {
        generate();
        String with = cli.run("compare", "--db", "shop.db", "--models", "markov,linear", "--json")
                .out();
        String without = cli.run("compare", "--db", "shop.db", "--models", "markov,linear", "--no-nulls", "--json")
                .out();
        assertThat(json(without).path("counts").path("nulls").asInt()).isZero();
        assertThat(json(with).path("counts").path("nulls").asInt()).isPositive();
        JsonNode direct = json(without).path("channels").path("Direct Traffic").path("models");
        JsonNode other = json(with).path("channels").path("Direct Traffic").path("models");
        assertThat(direct.path("markov")).isNotEqualTo(other.path("markov"));
        assertThat(direct.path("linear")).isEqualTo(other.path("linear"));
    }

    private void generate() {
        assertThat(cli.run("generate", "--out", "shop.db", "--sessions", "3000", "--conversions", "240")
                        .exitCode())
                .isZero();
    }

    private JsonNode compared(String database, String models) {
        Cli.Result result = cli.run("compare", "--db", database, "--models", models, "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        return json(result.out());
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
