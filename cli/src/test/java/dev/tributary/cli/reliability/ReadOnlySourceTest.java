package dev.tributary.cli.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop's database in a read-only folder, with read permission only, as for a reporting account. */
@Timeout(120)
class ReadOnlySourceTest {
    private static final int STORAGE = 14;
    private static final String FIRST_CONVERSION = "07621232eec0f0be20dd2806181c42f6c94e35f59a55ecd0a6047756ff256936";

    @TempDir
    private Path folder;

    private Path shop = Path.of("");

    @BeforeEach
    void makeAShop() throws IOException {
        shop = Files.createDirectory(folder.resolve("shop"));
        Files.copy(Bench.sample(folder, 300, 80), shop.resolve("shop.db"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "WAL"})
    void aDatabaseAtRestIsReadByEveryCommandWhateverItsJournal(String mode) throws IOException, SQLException {
        sql("PRAGMA journal_mode = " + mode);
        byte[] before = Files.readAllBytes(shop.resolve("shop.db"));
        try (Closed closed = Closed.folder(shop)) {
            for (String command : List.of("run", "figures", "compare", "plan", "preview", "journeys", "explain")) {
                Child.Ended ended = program(closed, command);
                assertThat(ended.exitCode()).as(command + ": " + ended).isZero();
            }
        }
        assertThat(files()).containsExactly("shop.db");
        assertThat(Files.readAllBytes(shop.resolve("shop.db"))).isEqualTo(before);
        assertThat(Files.readString(folder.resolve("out/channel_reporting.csv")))
                .isEqualTo(reportOfACopy());
    }

    @Test
    void whatALogHoldsIsNotPassedOverAndTheMendIsATrueOne() throws IOException, SQLException {
        Path living = folder.resolve("living.db");
        Files.copy(shop.resolve("shop.db"), living);
        try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + living);
                Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("DELETE FROM session_costs");
            Files.delete(shop.resolve("shop.db"));
            Files.copy(living, shop.resolve("shop.db"));
            Files.copy(folder.resolve("living.db-wal"), shop.resolve("shop.db-wal"));
        }
        try (Closed closed = Closed.folder(shop)) {
            Child.Ended ended = program(closed, "run");
            assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(STORAGE);
            assertThat(ended.err()).contains("shop.db-wal", "wal_checkpoint").doesNotContain("--results");
        }
        sql("PRAGMA wal_checkpoint(TRUNCATE)");
        try (Closed closed = Closed.folder(shop)) {
            Child.Ended ended = program(closed, "run");
            assertThat(ended.exitCode()).as(ended.toString()).isZero();
            assertThat(ended.out()).contains("0 costs");
        }
    }

    @Test
    void anInterruptedChangeIsNamedForWhatItIsAndGoneOnceSomebodyMayTakeItBack() throws IOException, SQLException {
        Path living = folder.resolve("living.db");
        Files.copy(shop.resolve("shop.db"), living);
        try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + living);
                Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA cache_size = 1");
            statement.execute("BEGIN");
            statement.execute("UPDATE session_sources SET channel_name = channel_name || ' in the middle of a change'");
            Files.delete(shop.resolve("shop.db"));
            Files.copy(living, shop.resolve("shop.db"));
            Files.copy(folder.resolve("living.db-journal"), shop.resolve("shop.db-journal"));
            statement.execute("ROLLBACK");
        }
        try (Closed closed = Closed.folder(shop)) {
            Child.Ended ended = program(closed, "figures");
            assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(STORAGE);
            assertThat(ended.err()).contains("interrupted", "shop.db-journal").doesNotContain("--results");
        }
        Child.Ended ended = ChildProgram.in(folder).run(arguments("run"));
        assertThat(ended.exitCode()).as(ended.toString()).isZero();
        assertThat(ended.out()).doesNotContain("in the middle");
    }

    @Test
    void aProgramThatIsKilledLeavesFilesThatItsNextStartTakesAway() throws IOException, SQLException {
        sql("PRAGMA journal_mode = WAL");
        Child.Ended killed =
                ChildProgram.in(folder).java("-Dtributary.failpoint=facts.read").run(arguments("run"));
        assertThat(killed.exitCode()).as(killed.toString()).isNotZero();

        assertThat(ChildProgram.in(folder).run(arguments("run")).exitCode()).isZero();
        assertThat(files()).containsExactly("shop.db");
    }

    private Child.Ended program(Closed closed, String command) {
        return ChildProgram.in(folder).under(closed.command()).run(arguments(command));
    }

    private static List<String> arguments(String command) {
        List<String> arguments = new ArrayList<>(List.of(command, "--db", "shop/shop.db"));
        switch (command) {
            case "preview" -> {
                // It writes nothing.
            }
            case "explain" -> arguments.add(1, FIRST_CONVERSION);
            case "run" -> arguments.addAll(List.of("--results", "results.db", "--out", "out"));
            case "plan" -> arguments.addAll(List.of("--results", "results.db"));
            default -> arguments.addAll(List.of("--out", command));
        }
        return arguments;
    }

    private String reportOfACopy() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Files.copy(shop.resolve("shop.db"), copy.resolve("shop.db"));
        Child.Ended ended = ChildProgram.in(copy).run(List.of("run", "--db", "shop.db", "--out", "."));
        assertThat(ended.exitCode()).as(ended.toString()).isZero();
        return Files.readString(copy.resolve("channel_reporting.csv"));
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + shop.resolve("shop.db"));
                Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(shop)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
