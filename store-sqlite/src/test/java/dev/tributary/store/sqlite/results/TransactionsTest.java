package dev.tributary.store.sqlite.results;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.facts.Facts;
import dev.tributary.store.sqlite.Database;
import dev.tributary.store.sqlite.source.ReadPlan;
import dev.tributary.store.sqlite.source.SqliteSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Locks, transactions and queries of the file. */
class TransactionsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern BEGINS = Pattern.compile("\"\\s*(BEGIN|SAVEPOINT)");

    @TempDir
    private Path folder;

    @Test
    void everyWriteTakesTheLockAtItsBeginningBecauseOneClassAloneBeginsThem() throws IOException {
        assertThat(filesThatMatch(BEGINS)).containsExactly("Transactions.java");
        assertThat(Files.readString(SOURCES.resolve("dev/tributary/store/sqlite/results/Transactions.java")))
                .contains("\"BEGIN IMMEDIATE\"")
                .containsOnlyOnce("\"BEGIN");
        // The one exception reads a source, which is opened read-only.
        assertThat(filesThatMatch(Pattern.compile("setAutoCommit"))).containsExactly("SqliteSource.java");
        assertThat(filesThatMatch(Pattern.compile("setTransactionMode|setTransactionIsolation")))
                .isEmpty();
    }

    private static List<String> filesThatMatch(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> pattern.matcher(text(file)).find())
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each commit adds one row to each table; a reader that saw two commits would see different numbers of rows. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aSourceIsReadAsItWasAtOneMomentHoweverItChangesMeanwhile(int readers) throws Exception {
        ReadPlan plan = new ReadPlan(readers, 16);
        Database shop = Database.reference(folder.resolve("shop.db")).run("PRAGMA journal_mode = WAL");
        AtomicBoolean enough = new AtomicBoolean();
        Thread writer = new Thread(() -> write(shop, enough), "writer");
        try (Connection keepsTheLog = shop.connect()) {
            assertThat(keepsTheLog.isClosed()).isFalse();
            writer.start();
            long seen = 0;
            for (int read = 0; read < 8 || seen < 50; read++) {
                Facts.RowCounts rows = new SqliteSource(shop.file(), plan, Optional.empty())
                        .read()
                        .counts();
                assertThat(List.of(
                                rows.sessions(),
                                rows.conversions(),
                                rows.costs().orElseThrow()))
                        .as("rows of one moment")
                        .containsOnly(rows.sessions());
                assertThat(rows.sessions()).isGreaterThanOrEqualTo(seen);
                seen = rows.sessions();
            }
        } finally {
            enough.set(true);
            writer.join();
        }
    }

    private static void write(Database shop, AtomicBoolean enough) {
        try (Connection connection = shop.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
            for (int row = 0; !enough.get(); row++) {
                statement.execute("BEGIN");
                statement.execute("INSERT INTO conversions VALUES ('c%1$d', 'u%1$d', '2023-09-02', '10:00:00', 1)"
                        .formatted(row));
                statement.execute("INSERT INTO session_sources VALUES"
                        + " ('s%1$d', 'u%1$d', '2023-09-01', '10:00:00', 'Email', 1, 1, 0)".formatted(row));
                statement.execute("INSERT INTO session_costs VALUES ('s%d', 1)".formatted(row));
                statement.execute("COMMIT");
                LockSupport.parkNanos(1_000_000);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPageOfTheLedgerThatHasGoneBadIsFoundBeforeAnythingDependsOnIt() throws IOException {
        Database results = new Database(folder.resolve("results.db"));
        SqliteResults.apart(results.file()).close();
        results.run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
                + " INSERT INTO tributary_memory SELECT 'name ' || i, 'a value of some length ' || i FROM n");
        long pageSize = Long.parseLong(results.rows("PRAGMA page_size").get(0));
        long root = Long.parseLong(results.rows("SELECT rootpage FROM sqlite_master WHERE name = 'tributary_memory'")
                .get(0));
        try (SqliteResults sound = SqliteResults.apart(results.file())) {
            assertThat(sound.ledger().recover().requests()).isZero();
        }
        try (RandomAccessFile file = new RandomAccessFile(results.file().toFile(), "rw")) {
            file.seek((root - 1) * pageSize + pageSize / 2);
            file.write(new byte[(int) pageSize / 2]);
        }
        try (SqliteResults damaged = SqliteResults.apart(results.file())) {
            assertFails(ProblemKind.STORAGE, () -> damaged.ledger().recover())
                    .contains("tributary_memory", results.file().toString(), "damaged");
        }
    }
}
