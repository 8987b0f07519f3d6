package dev.tributary.store.duckdb;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.intake.mapping.Relation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Databases of DuckDB: read alone, and held by others. */
@Timeout(60)
class DuckDatabaseTest {
    @TempDir
    private Path folder;

    private Path database() {
        Path file = folder.resolve("shop.duckdb");
        DuckWriting.run(
                "ATTACH " + DuckWriting.file(file) + " AS shop",
                "CREATE TABLE shop.costs AS SELECT 's1' session_id, 1 as cost",
                "DETACH shop");
        return file;
    }

    @Test
    void itIsReadAndNeverWritten() throws IOException {
        Path file = database();
        byte[] before = Files.readAllBytes(file);
        assertThat(new Duck(folder).costs("duckdb:shop.duckdb", "costs")).containsExactly("1 s1 w1");
        assertFails(
                ProblemKind.USAGE, () -> new Duck(folder).costs("duckdb:shop.duckdb", Duck.query("delete from costs")));
        assertThat(file).hasBinaryContent(before);
        assertThat(folder).isDirectoryNotContaining("glob:**.wal");
    }

    /** Another process: within one, DuckDB knows that it has the file already. */
    @Test
    void aDatabaseThatIsOpenElsewhereMayBeReadLater() throws IOException {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path", "").replace(File.pathSeparator + File.pathSeparator, ""),
                        Holder.class.getName(),
                        database().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("open");
            assertFails(ProblemKind.TEMPORARY, () -> new Duck(folder).open("duckdb:shop.duckdb"))
                    .contains("shop.duckdb", "try again when it has finished");
        } finally {
            holder.destroyForcibly();
        }
    }

    @Test
    void aTableThatIsNotThereHasNoColumns() {
        database();
        try (DuckSource source = new Duck(folder).open("duckdb:shop.duckdb")) {
            assertThat(source.columns(new Relation.Named("COSTS"))).containsExactly("session_id", "cost");
            assertThat(source.columns(new Relation.Named("orders"))).isEmpty();
        }
    }

    /** Has a database open for writing until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0]);
                    Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO costs VALUES ('s2', 2)");
                System.out.println("open");
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }
}
