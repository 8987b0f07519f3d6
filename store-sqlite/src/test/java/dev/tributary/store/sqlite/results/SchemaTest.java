package dev.tributary.store.sqlite.results;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.store.sqlite.Database;
import dev.tributary.store.sqlite.table.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Databases of each released version, kept with the tests, and the tables of this version. */
class SchemaTest {
    private static final List<String> KEPT = List.of(
            "SELECT * FROM attribution_customer_journey ORDER BY 1, 2",
            "SELECT * FROM channel_reporting ORDER BY 1, 2",
            "SELECT * FROM tributary_phases ORDER BY 1, 2",
            "SELECT * FROM tributary_origin ORDER BY 1",
            "SELECT conv_id, origin_id FROM tributary_journey ORDER BY 1",
            "SELECT source_table, source_row, id, reason FROM tributary_quarantine ORDER BY 1, 2",
            "SELECT * FROM session_sources ORDER BY 1");
    /**
     * All tables except those of the source and of the credits: the credits' table may have been created by another
     * program, and is not changed.
     */
    private static final String TABLES = "SELECT type, name, sql FROM sqlite_master WHERE name NOT IN"
            + " ('session_sources', 'conversions', 'session_costs', 'attribution_customer_journey') AND name NOT LIKE 'sqlite_%' ORDER BY 1, 2";

    @TempDir
    private Path folder;

    private Database released(int version) throws IOException {
        Path file = folder.resolve("shop.db");
        try (InputStream golden = SchemaTest.class.getResourceAsStream("/golden/schema-" + version + ".db")) {
            Files.copy(Objects.requireNonNull(golden), file, StandardCopyOption.REPLACE_EXISTING);
        }
        return new Database(file);
    }

    private static Stream<Integer> versions() {
        return IntStream.rangeClosed(1, Schema.LATEST - 1).boxed();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aReleasedDatabaseIsUpgradedWithoutALossOfARow(int version) throws IOException {
        Database database = released(version);
        List<List<String>> before = KEPT.stream().map(database::rows).toList();
        assertThat(before.get(0)).isNotEmpty();

        SqliteResults.inside(database.file()).close();

        assertThat(KEPT.stream().map(database::rows).toList()).isEqualTo(before);
        assertThat(database.rows("SELECT max(version) FROM tributary_schema")).containsExactly("" + Schema.LATEST);
        assertThat(database.rows("PRAGMA integrity_check")).containsExactly("ok");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void anUpgradedDatabaseHasTheTablesOfANewOne(int version) throws IOException {
        Database database = released(version);
        Database fresh = new Database(folder.resolve("fresh.db"));
        SqliteResults.inside(database.file()).close();
        SqliteResults.apart(fresh.file()).close();

        List<String> tables = database.rows(TABLES);
        // The scripts of a released version are never changed, so that even the texts are the same.
        assertThat(tables).isEqualTo(fresh.rows(TABLES));
    }

    @Test
    void aListOfRowsSetAsideThatSomebodyGaveACodeOrThrewAwayStopsNobody() throws IOException {
        Database coded = released(4).run("ALTER TABLE tributary_quarantine ADD COLUMN code text");
        SqliteResults.inside(coded.file()).close();
        assertThat(coded.rows("SELECT count(code) FROM tributary_quarantine")).containsExactly("0");

        Database thrownAway = new Database(folder.resolve("other.db"));
        Files.copy(released(4).run("DROP TABLE tributary_quarantine").file(), thrownAway.file());
        SqliteResults.inside(thrownAway.file()).close();
        assertThat(thrownAway.rows("SELECT code FROM tributary_quarantine")).isEmpty();
    }

    @Test
    void aDatabaseOfANewerVersionIsRefusedAndLeftAsItIs() throws IOException {
        Path file = folder.resolve("results.db");
        SqliteResults.apart(file).close();
        new Database(file).run("INSERT INTO tributary_schema VALUES (99)");
        byte[] before = Files.readAllBytes(file);

        assertFails(ProblemKind.USAGE, () -> SqliteResults.inside(file).close())
                .contains("made by a newer version", "schema 99", "nothing was changed");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void nothingIsWrittenWhereAllTablesAreThere() throws IOException {
        Path file = folder.resolve("results.db");
        SqliteResults.apart(file).close();
        byte[] before = Files.readAllBytes(file);

        SqliteResults.inside(file).close();

        assertThat(file).hasBinaryContent(before);
    }
}
