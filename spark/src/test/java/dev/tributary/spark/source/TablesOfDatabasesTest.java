package dev.tributary.spark.source;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.spark.LocalSpark;
import dev.tributary.store.connect.Address;
import dev.tributary.testing.servers.MariaServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class TablesOfDatabasesTest {
    @TempDir
    private Path folder;

    @Test
    void aTableAndAQueryAreReadThroughTheDriver() throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("shop.db");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE visits (id TEXT, n INTEGER, x REAL)");
            statement.execute("INSERT INTO visits VALUES ('a', 7, 0.1), (NULL, 8, 2)");
        }
        SparkCatalog catalog = SourceOnSpark.open(url);
        assertThat(catalog.tables()).contains("visits");
        assertThat(catalog.dialect()).contains("sqlite");
        assertThat(catalog.columns(new Relation.Named("orders"))).isEmpty();
        assertThat(SourceOnSpark.rows(catalog, new Relation.Named("visits"), "id", "n", "x"))
                .containsExactly(List.of("TEXT a", "WHOLE 7", "REAL 0.1"), List.of("MISSING", "WHOLE 8", "REAL 2.0"));
        assertThat(SourceOnSpark.query(url, "SELECT id FROM visits WHERE n = 7;", "id"))
                .containsExactly(List.of("TEXT a"));
        assertFails(ProblemKind.SOURCE_DATA, () -> SourceOnSpark.query(url, "SELECT id FROM nowhere", "id"))
                .contains("nowhere");
    }

    /** Where Spark does not know its quotes, each cell holds the name of its column. */
    @Test
    void ofMariaDbTheCellsAreReadAndNotTheNamesOfColumns() {
        String server = MariaServer.shared()
                .database("visits_of_spark")
                .run("CREATE TABLE visits (id text, n bigint, x double)", "INSERT INTO visits VALUES ('a', 7, 0.1)")
                .address();
        String place = server.substring("mysql:".length());
        for (String address : List.of("mariadb:" + place, server, "jdbc:mariadb:" + place)) {
            SparkCatalog catalog = SourceOnSpark.open(address);
            assertThat(catalog.dialect()).contains("mysql");
            assertThat(SourceOnSpark.rows(catalog, new Relation.Named("visits"), "id", "n", "x"))
                    .containsExactly(List.of("TEXT a", "WHOLE 7", "REAL 0.1"));
        }
    }

    @Test
    void aDriverThatIsMissingIsToldWithWhatBringsIt() {
        assertFails(ProblemKind.USAGE, () -> SourceOnSpark.open("jdbc:nosuch://host/shop"))
                .contains("no driver for jdbc:nosuch://host/shop", "--packages");
    }

    @Test
    void aPasswordComesFromTheEnvironmentAlone() {
        assertFails(ProblemKind.USAGE, () -> SourceOnSpark.open("postgresql://me:secret@host/shop"))
                .contains(JdbcLogin.PASSWORD)
                .doesNotContain("secret");
        assertThat(login("postgresql://me@host:5432/shop?ssl=on", Map.of("PGPASSWORD", "secret")))
                .isEqualTo(new JdbcLogin(
                        "jdbc:postgresql://host:5432/shop?ssl=on", Map.of("user", "me", "password", "secret")));
        assertThat(login("mysql://host/shop", Map.of("PGPASSWORD", "secret")))
                .isEqualTo(new JdbcLogin("jdbc:mysql://host/shop?permitMysqlScheme=true", Map.of()));
        assertThat(login("jdbc:sqlserver://host;user=me", Map.of(JdbcLogin.PASSWORD, "secret")))
                .isEqualTo(new JdbcLogin("jdbc:sqlserver://host;user=me", Map.of("password", "secret")));
    }

    private static JdbcLogin login(String address, Map<String, String> environment) {
        return JdbcLogin.of(Address.parse(address, Path::of), environment);
    }

    @Test
    @EnabledIf("dev.tributary.spark.LocalSpark#hasIceberg")
    void aTableOfAnIcebergCatalogIsReadAsItIsWhenItIsFirstLookedAt() {
        LocalSpark.session().conf().set("spark.sql.catalog.lake_of_test", "org.apache.iceberg.spark.SparkCatalog");
        LocalSpark.session().conf().set("spark.sql.catalog.lake_of_test.type", "hadoop");
        LocalSpark.session().conf().set("spark.sql.catalog.lake_of_test.warehouse", folder.toString());
        LocalSpark.session().sql("CREATE TABLE lake_of_test.shop.visits (id string, t timestamp) USING iceberg");
        LocalSpark.session().sql("INSERT INTO lake_of_test.shop.visits VALUES ('a', timestamp'2023-09-01 00:00:00Z')");

        SparkCatalog catalog = SourceOnSpark.open("spark:lake_of_test.shop");
        Relation visits = new Relation.Named("visits");
        assertThat(catalog.columns(visits)).containsExactly("id", "t");
        assertThat(catalog.columns(new Relation.Named("orders"))).isEmpty();
        LocalSpark.session().sql("INSERT INTO lake_of_test.shop.visits VALUES ('b', null)");

        List<String> first = List.of("TEXT a", "TEXT 2023-09-01 00:00:00Z");
        assertThat(SourceOnSpark.rows(catalog, visits, "id", "t")).contains(first);
        assertThat(SourceOnSpark.rows("spark:", "lake_of_test.shop.visits", "id", "t"))
                .hasSize(2);
        assertThat(SourceOnSpark.query("spark:", "SELECT * FROM lake_of_test.shop.visits WHERE id = 'a'", "id", "t"))
                .containsExactly(first);
    }
}
