package dev.tributary.store.sqlite.source;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.intake.layout.SourceLayout;
import dev.tributary.core.intake.mapping.SourceMapping;
import dev.tributary.store.Snapshot;
import dev.tributary.store.sqlite.Database;
import dev.tributary.store.sqlite.file.RowShape;
import dev.tributary.store.sqlite.file.SourceAccess;
import dev.tributary.store.sqlite.file.SqliteFile;
import dev.tributary.store.sqlite.file.Untouched;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases in WAL mode, for which SQLite uses two more files. */
class SqliteSourceAtRestTest {
    @TempDir
    private Path folder;

    private Database shop;

    @BeforeEach
    void makeAShopInWalMode() {
        shop = Database.reference(folder.resolve("shop.db"))
                .run("PRAGMA journal_mode = WAL")
                .soundSession("s1")
                .soundConversion("c1");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void readingLeavesNothingBesideADatabaseAtRestAndNotAByteIsChanged(int readers) throws IOException {
        byte[] before = Files.readAllBytes(shop.file());
        ReadPlan plan = new ReadPlan(readers, 10);

        assertThat(new SqliteSource(shop.file(), plan, Optional.empty()).read().conversions())
                .hasSize(1);
        assertThat(files()).containsExactly("shop.db");
        assertThat(Files.readAllBytes(shop.file())).isEqualTo(before);
    }

    @Test
    void whatAKilledReaderLeftIsTakenAwayByTheNextOne() throws IOException {
        Files.createFile(folder.resolve("shop.db-wal"));
        Files.write(folder.resolve("shop.db-shm"), new byte[32768]);

        assertThat(new SqliteSource(shop.file()).read().conversions()).hasSize(1);
        assertThat(files()).containsExactly("shop.db");
    }

    @Test
    void ofAWriterAtWorkWhatIsCommittedIsReadAndItsFilesStay() throws SQLException, IOException {
        try (Connection writer = shop.connect();
                Statement statement = writer.createStatement()) {
            statement.execute("INSERT INTO conversions VALUES ('c2', 'u', '2023-09-03', '10:00:00', 1)");

            assertThat(new SqliteSource(shop.file()).read().conversions()).hasSize(2);
            assertThat(files()).containsExactly("shop.db", "shop.db-shm", "shop.db-wal");
        }
        assertThat(files()).containsExactly("shop.db");
    }

    @Test
    void aWriterThatComesMeanwhileFindsItsFilesAndIsNotRead() throws SQLException, IOException {
        try (Snapshot snapshot = new SqliteSource(shop.file()).open(ReadScope.ALL)) {
            try (Connection writer = shop.connect();
                    Statement statement = writer.createStatement()) {
                statement.execute("INSERT INTO session_costs VALUES ('s1', 5)");
            }
            assertThat(snapshot.facts().costs().total().value()).isZero();
        }
        assertThat(shop.rows("SELECT cost FROM session_costs")).containsExactly("5.0");
        assertThat(files()).containsExactly("shop.db");
    }

    @Test
    void withoutAnyLockADatabaseIsReadWithoutAFileBesideIt() throws SQLException, IOException {
        try (Connection connection = SqliteFile.openSource(shop.file(), SourceAccess.IMMUTABLE)) {
            RowShape shape = SourceShape.of(
                            connection,
                            SourceLayout.ofNames(new SqliteCatalog(shop.file(), connection), SourceMapping.REFERENCE))
                    .conversions();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(shape.select())) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.next()).isFalse();
            }
            assertThat(files()).containsExactly("shop.db");
        }
    }

    @Test
    void aChangeUnderTheEyesOfWhoReadsWithoutALockIsNoticed() {
        Untouched before = Untouched.now(shop.file());
        before.require();
        shop.soundConversion("c2");

        assertFails(ProblemKind.TEMPORARY, before::require).contains("was changed while it was read");
    }

    @Test
    void aLogThatAppearsIsNoticedThoughTheFileItselfIsAsItWas() throws SQLException {
        Untouched before = Untouched.now(shop.file());
        try (Connection writer = shop.connect();
                Statement statement = writer.createStatement()) {
            statement.execute("INSERT INTO conversions VALUES ('c2', 'u', '2023-09-03', '10:00:00', 1)");
            assertFails(ProblemKind.TEMPORARY, before::require).contains("Run the command again");
        }
    }

    private Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
