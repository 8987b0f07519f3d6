package dev.tributary.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.settings.SourceRules;
import dev.tributary.settings.preset.PresetParameters;
import dev.tributary.store.Snapshot;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Stores;
import dev.tributary.testing.servers.MariaServer;
import dev.tributary.testing.servers.PostgresServer;
import dev.tributary.testing.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A preset of somebody else whose SQL does more than to read: nothing is changed, whatever the database. */
class HostilePresetTest {
    private static final String ROWS =
            "create table orders (id varchar(20), who varchar(20), made varchar(30), total numeric(10, 2), state varchar(100))";
    private static final String ROW = "insert into orders values ('1', 'u', '2026-03-01 10:00:00', 12.5, 'paid')";

    @TempDir
    Path folder;

    private String preset(String conversions) throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("preset.yml"), """
                title: a shop
                about: A shop.
                tables: {orders: {names: [orders], needs: [id], columns: {id: text}}}
                parameters: {states: {kind: texts, default: [paid], about: what counts}}
                """);
        for (String dialect : List.of("duckdb", "mysql", "postgresql", "sqlite")) {
            Files.writeString(mine.resolve("conversions." + dialect + ".sql"), conversions);
            Files.writeString(
                    mine.resolve("sessions." + dialect + ".sql"),
                    "select id as session_id, who as user_id, made as timestamp, 'x' as channel_name from orders");
        }
        return mine.toString();
    }

    private double revenue(String address, String conversions, Map<String, List<String>> parameters)
            throws IOException {
        IntakeRules rules = SourceRules.of(
                IntakeRules.USUAL,
                Optional.of(preset(conversions)),
                Optional.of(PresetParameters.text(parameters)).filter(text -> !text.isEmpty()),
                Path::of);
        try (Snapshot snapshot = Stores.source(Address.parse(address, Path::of)).open(ReadScope.ALL.withRules(rules))) {
            return snapshot.facts().conversions().stream()
                    .mapToDouble(one -> one.revenue())
                    .sum();
        }
    }

    private void assertRefused(String address, String sql) {
        assertThatThrownBy(() -> revenue(address, sql.replace("%s", folder.toString()), Map.of()))
                .as(sql)
                .isInstanceOf(TributaryException.class)
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("root:"));
    }

    static Stream<String> statements() {
        return Stream.of(
                "drop table orders",
                "delete from orders",
                "select '1' as conv_id, 'u' as user_id, '2026-03-01' as timestamp; drop table orders",
                "select '1' as conv_id, 'u' as user_id, '2026-03-01' as timestamp) as x; drop table orders; --",
                "insert into orders values ('2', 'u', '', 0, '')",
                "create table more (a integer)",
                "update orders set total = 0",
                "");
    }

    @ParameterizedTest
    @MethodSource("statements")
    void postgresqlChangesNothing(String sql) throws IOException {
        TestDatabase database =
                PostgresServer.shared().database("hostile_preset").run("drop table if exists orders", ROWS, ROW);
        assertRefused(
                database.address(),
                sql.isEmpty() ? "with gone as (delete from orders returning *) select * from gone" : sql);
        assertThat(revenue(database.address(), usual(""), Map.of())).isEqualTo(12.5);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void mariadbChangesNothing(String sql) throws IOException {
        TestDatabase database =
                MariaServer.shared().database("hostile_preset").run("drop table if exists orders", ROWS, ROW);
        assertRefused(database.address(), sql.isEmpty() ? "select * from orders into outfile '%s/out.txt'" : sql);
        assertThat(revenue(database.address(), usual(""), Map.of())).isEqualTo(12.5);
        assertThat(folder.resolve("out.txt")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void sqliteChangesNothing(String sql) throws IOException, SQLException {
        Path shop = folder.resolve("shop.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + shop);
                Statement statement = connection.createStatement()) {
            statement.execute(ROWS);
            statement.execute(ROW);
        }
        byte[] before = Files.readAllBytes(shop);
        assertRefused(shop.toString(), sql.isEmpty() ? "attach database '%s/other.db' as other" : sql);
        assertThat(shop).hasBinaryContent(before);
        assertThat(revenue(shop.toString(), usual(""), Map.of())).isEqualTo(12.5);
        assertThat(folder.resolve("other.db")).doesNotExist();
    }

    static Stream<String> statementsOfDuckdb() {
        return Stream.concat(
                statements().filter(sql -> !sql.isEmpty()),
                Stream.of(
                        "copy (select 1) to '%s/shop/orders.csv'",
                        "copy orders to '%s/out.csv'",
                        "attach '%s/other.duckdb'",
                        "install httpfs",
                        "load httpfs",
                        "set enable_external_access = true",
                        "select content as conv_id, 'u' as user_id, '2026-03-01' as timestamp from read_text('/etc/passwd')",
                        "select * from read_csv('%s/secret.csv')",
                        "select * from '%s/secret.csv'",
                        "select * from glob('%s/*')",
                        "select getenv('HOME') as conv_id, 'u' as user_id, '2026-03-01' as timestamp",
                        "pragma database_list"));
    }

    @ParameterizedTest
    @MethodSource("statementsOfDuckdb")
    void duckdbReadsNothingElseAndChangesNothing(String sql) throws IOException {
        Files.createDirectories(folder.resolve("shop"));
        Path orders = Files.writeString(
                folder.resolve("shop/orders.csv"), "id,who,made,total,state\n1,u,2026-03-01 10:00:00,12.5,paid\n");
        byte[] before = Files.readAllBytes(orders);
        Files.writeString(folder.resolve("secret.csv"), "conv_id,user_id,timestamp\nroot:x,u,2026-03-01\n");

        assertRefused("csv:" + folder.resolve("shop"), sql);

        assertThat(orders).hasBinaryContent(before);
        assertThat(folder).isDirectoryNotContaining("glob:**/out.csv").isDirectoryNotContaining("glob:**.duckdb");
        assertThat(revenue("csv:" + folder.resolve("shop"), usual(""), Map.of()))
                .isEqualTo(12.5);
    }

    private static String usual(String where) {
        return "select id as conv_id, who as user_id, made as timestamp, total as revenue from {{orders}} as orders "
                + where;
    }

    /** Each value finds the row that has it, and nothing but that. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's",
                "\\",
                "\\' or 1=1 --",
                "' or '1'='1",
                "a\\\\b",
                "\"quoted\"",
                "$$x$$",
                "{x}",
                "a, b = c | d",
                "überall ✓",
                "?",
                ":x",
                "%s_%",
                "/* x */ -- y",
            })
    void aValueIsComparedAsItIs(String value) throws IOException, SQLException {
        String row =
                "insert into orders values ('2', 'u', '2026-03-01 11:00:00', 7, '" + value.replace("'", "''") + "')";
        Map<String, List<String>> states = Map.of("states", List.of(value));
        String where = "where state in ({{states}})";
        TestDatabase postgres =
                PostgresServer.shared().database("hostile_value").run("drop table if exists orders", ROWS, ROW, row);
        TestDatabase maria = MariaServer.shared()
                .database("hostile_value")
                .run("drop table if exists orders", ROWS, ROW, row.replace("\\", "\\\\"));
        Path shop = folder.resolve("shop.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + shop);
                Statement statement = connection.createStatement()) {
            statement.execute(ROWS);
            statement.execute(ROW);
            statement.execute(row);
        }
        Files.createDirectories(folder.resolve("shop"));
        Files.writeString(
                folder.resolve("shop/orders.csv"),
                "id,who,made,total,state\n1,u,2026-03-01 10:00:00,12.5,paid\n2,u,2026-03-01 11:00:00,7,\""
                        + value.replace("\"", "\"\"") + "\"\n");

        assertThat(revenue(postgres.address(), usual(where), states)).isEqualTo(7);
        assertThat(revenue(maria.address(), usual(where), states)).isEqualTo(7);
        assertThat(revenue(shop.toString(), usual(where), states)).isEqualTo(7);
        assertThat(revenue("csv:" + folder.resolve("shop"), usual(where), states))
                .isEqualTo(7);
    }
}
