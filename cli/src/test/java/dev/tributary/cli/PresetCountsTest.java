package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a preset leaves out is counted, in text and JSON of each command that reads the source. */
class PresetCountsTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String DESCRIPTION = """
            title: a shop
            about: A shop.
            assumes: [an order counts unless it was cancelled]
            tables:
              orders: {names: [orders], needs: [id, who, at, total, state]}
              visits: {names: [visits], needs: [id, who, at, channel]}
            left_out:
              sessions: {of: visits, why: {nobody: without a visitor}}
              conversions:
                of: orders
                why: {cancelled: cancelled}
                noted: {free: orders without an amount}
                currencies: currency=EUR takes those in euros
            """;
    private static final String COUNTS = """
            select case when who is null then 'sessions.nobody' else 'sessions' end as what, null as value, count(*) as number
            from {{visits}} group by 1
            union all
            select case state when 'cancelled' then 'conversions.cancelled' else 'conversions' end,
              case state when 'cancelled' then null else currency end, count(*) from {{orders}} group by 1, 2
            union all
            select 'conversions.free', null, count(*) from {{orders}} where total = 0 and state <> 'cancelled'
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void aShopWithAPreset() throws SQLException, IOException {
        try (Connection shop = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop.db"));
                Statement statement = shop.createStatement()) {
            statement.execute("create table visits (id text, who text, at text, channel text)");
            statement.execute(
                    "create table orders (id text, who text, at text, total real, state text, currency text)");
            statement.execute("insert into visits values ('v1', 'a', '2026-03-01 10:00:00', 'Email'),"
                    + " ('v2', null, '2026-03-01 11:00:00', 'Email'), ('v3', 'b', '2026-03-02 10:00:00', 'Direct')");
            statement.execute("insert into orders values ('1', 'a', '2026-03-01 12:00:00', 10, 'paid', 'EUR'),"
                    + " ('2', 'b', '2026-03-02 12:00:00', 0, 'paid', 'USD'),"
                    + " ('3', 'b', '2026-03-02 12:00:00', 5, 'cancelled', 'GBP')");
        }
        write("preset.yml", DESCRIPTION);
        write(
                "sessions.sqlite.sql",
                "select id as session_id, who as user_id, at as timestamp, channel as channel_name from {{visits}}"
                        + " where who is not null");
        write(
                "conversions.sqlite.sql",
                "select id as conv_id, who as user_id, at as timestamp, total as revenue from {{orders}}"
                        + " where state <> 'cancelled'");
        write("left_out.sqlite.sql", COUNTS);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve("mine").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Cli.Result run(String command, String... further) {
        String[] all = new String[further.length + 5];
        System.arraycopy(new String[] {command, "--db", "shop.db", "--preset", "./mine"}, 0, all, 0, 5);
        System.arraycopy(further, 0, all, 5, further.length);
        return new Cli(folder).run(all);
    }

    private static JsonNode intake(Cli.Result result) {
        return MAPPER.readTree(result.out()).path("intake");
    }

    @Test
    void aRunSaysWhatWasLeftOutAndThatSeveralCurrenciesWereAddedUp() {
        Cli.Result run = run("run", "--attributor", "ihc-local");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Left out   ./mine: of 3 visits, 2 are used; 1 without a visitor\n")
                .contains("           ./mine: of 3 orders, 2 are used; 1 cancelled\n")
                .contains("           orders without an amount: 1\n")
                .contains(
                        "Warning    ./mine: amounts of several currencies are added up as they are: 1 in EUR, 1 in USD;"
                                + " currency=EUR takes those in euros\n");
    }

    @Test
    void eachCommandThatReadsTheSourceHasTheSameCounts() {
        JsonNode run = intake(run("run", "--attributor", "ihc-local", "--json"));

        assertThat(run.path("left_out")).hasSize(2);
        JsonNode orders = run.path("left_out").get(1);
        assertThat(orders.path("seen").asInt()).isEqualTo(3);
        assertThat(orders.path("used").asInt()).isEqualTo(2);
        assertThat(orders.path("adds_up").asBoolean()).isTrue();
        assertThat(orders.path("reasons").get(0).path("rows").asInt()).isEqualTo(1);
        assertThat(intake(run("preview", "--json"))).isEqualTo(run);
        assertThat(intake(run("compare", "--json")).path("left_out")).isEqualTo(run.path("left_out"));
        assertThat(run("preview").out()).contains("of 3 orders, 2 are used; 1 cancelled");
        assertThat(run("explain", "1").out()).contains("of 3 orders, 2 are used; 1 cancelled");
    }

    @Test
    void theDocumentOfARunHasTheFormOfItsSchema() throws IOException {
        Cli.Result run = run("run", "--attributor", "ihc-local", "--json");

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                MAPPER.readTree(Files.readString(Path.of("../docs/reference/run-results.schema.json"))))
                        .validate(MAPPER.readTree(run.out())))
                .extracting(Error::toString)
                .isEmpty();
    }

    @Test
    void countsThatDoNotFitTheConversionsAreSaid() throws IOException {
        write("left_out.sqlite.sql", "select 'conversions' as what, 3 as number");

        Cli.Result run = run("run", "--attributor", "ihc-local");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("none of 3 orders\n")
                .contains("but there are 2: the query left_out of the preset does not fit that of conversions\n");
        assertThat(intake(run("preview", "--json"))
                        .path("left_out")
                        .get(1)
                        .path("adds_up")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void whatACountIsOfMustBeSaid() throws IOException {
        write("left_out.sqlite.sql", "select 'conversions.lost' as what, 3 as number");
        assertThat(run("run").err()).contains("counts 'conversions.lost', which left_out in preset.yml has not");
        write("left_out.sqlite.sql", "select 'orders' as what, 3 as number");
        assertThat(run("run").err()).contains("counts 'orders', which is of none of the tables it can count for");
        write("left_out.sqlite.sql", "select 'conversions' as what, 'many' as number");
        assertThat(run("run").err()).contains("counts 'many' rows, which is no whole number");
        write("left_out.sqlite.sql", "select 1 as n");
        assertThat(run("run").err()).contains("has the columns n, and needs what and number");
        Files.delete(folder.resolve("mine/left_out.sqlite.sql"));
        Cli.Result none = run("run");
        assertThat(none.err()).contains("left_out has no query beside it, such as left_out.duckdb.sql");
        assertThat(none.exitCode()).isEqualTo(2);
    }

    @Test
    void aTableOfAnotherPlaceIsNotCounted() throws IOException {
        Files.writeString(folder.resolve("tributary.yml"), """
                source:
                  preset: ./mine
                  conversions:
                    query: "select id as conv_id, who as user_id, at as timestamp, total as revenue from orders"
                    columns: {timestamp: timestamp}
                """);
        JsonNode counted = MAPPER.readTree(new Cli(folder)
                        .run("preview", "--db", "shop.db", "--json")
                        .out())
                .path("intake")
                .path("left_out");

        assertThat(counted).hasSize(1);
        assertThat(counted.get(0).path("table").asString()).isEqualTo("sessions");
    }
}
