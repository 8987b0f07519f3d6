package dev.tributary.store.sqlite.source;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Finding;
import dev.tributary.store.sqlite.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file and its tables: what can be read. */
class SqliteSourceFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("shop.db");
    }

    @Test
    void aMistypedNameCreatesNothingAndTheNearestFileIsSuggested() throws IOException {
        Database.reference(file);

        assertFails(ProblemKind.USAGE, new SqliteSource(folder.resolve("shpo.db"))::read)
                .startsWith("There is no file " + folder.resolve("shpo.db") + ".")
                .contains("Did you mean " + file + "?");
        assertThat(files()).containsExactly("shop.db");
    }

    @Test
    void aMissingFileWithoutANeighbourCreatesNothing() throws IOException {
        assertFails(ProblemKind.USAGE, new SqliteSource(folder.resolve("no/shop.db"))::read)
                .contains("nothing was created");
        assertThat(files()).isEmpty();
    }

    @Test
    void aFolderIsRefused() {
        assertFails(ProblemKind.USAGE, new SqliteSource(folder)::read).startsWith(folder + " is a folder.");
    }

    @Test
    void aFileThatIsNoDatabaseIsNotTouched() throws IOException {
        Files.writeString(file, "session_id,user_id\n".repeat(500));
        byte[] before = Files.readAllBytes(file);

        assertFails(ProblemKind.STORAGE, new SqliteSource(file)::read)
                .contains(file.toString(), "damaged or not a SQLite database");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aDatabaseThatWasCutOffIsDamaged() throws IOException {
        Database database = Database.reference(file);
        for (int i = 0; i < 500; i++) {
            database.soundSession("s" + i);
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertFails(ProblemKind.STORAGE, new SqliteSource(file)::read).contains(file.toString());
    }

    @Test
    void anEmptyFileHasNoTables() throws IOException {
        Files.createFile(file);

        assertFails(ProblemKind.SOURCE_DATA, new SqliteSource(file)::read)
                .contains(file + " has no table session_sources; it has none.")
                .endsWith("closer_engagement, impression_interaction).");
        assertThat(file).isEmptyFile();
    }

    @Test
    void aMissingTableIsNamedAndSoAreThoseThatAreThere() {
        new Database(file).run(Database.CONVERSIONS, Database.COSTS);

        assertFails(ProblemKind.SOURCE_DATA, new SqliteSource(file)::read)
                .contains("has no table session_sources; it has conversions, session_costs.")
                .contains("Expected: session_sources(session_id, user_id,");
    }

    @Test
    void aMissingColumnIsNamedAndSoAreThoseThatAreThere() {
        new Database(file)
                .run(Database.CONVERSIONS, Database.SESSIONS, "CREATE TABLE session_costs (session_id, price)");

        assertFails(ProblemKind.SOURCE_DATA, new SqliteSource(file)::read)
                .contains("Table session_costs in " + file + " has no column cost; it has session_id, price.")
                .contains("Expected: session_costs(session_id, cost).");
    }

    @Test
    void columnsAreFoundInWhateverCaseAndAmongOthers() {
        new Database(file)
                .run(
                        Database.SESSIONS,
                        "CREATE TABLE Conversions (note, CONV_ID, User_Id, conv_date, conv_time, REVENUE)",
                        Database.COSTS)
                .conversion("extra", "c", "u", "2023-09-02", "10:00:00", 50.5);

        assertThat(new SqliteSource(file).read().conversions()).hasSize(1);
    }

    @Test
    void aViewServesAsATableAndItsRowsAreNamedByPosition() {
        new Database(file)
                .run(
                        Database.SESSIONS,
                        Database.COSTS,
                        "CREATE TABLE orders (id, who, day, at, euro)",
                        "INSERT INTO orders VALUES ('c1', 'u', '2023-09-02', '10:00:00', 5)",
                        "INSERT INTO orders VALUES ('c2', 'u', 'soon', '10:00:00', 5)",
                        "CREATE VIEW conversions AS SELECT id AS conv_id, who AS user_id, day AS conv_date, "
                                + "at AS conv_time, euro AS revenue FROM orders");
        Facts facts = new SqliteSource(file).read();

        assertThat(facts.conversions()).hasSize(1);
        assertThat(facts.setAside()).extracting(SetAside::row).containsExactly(2L);
    }

    @Test
    void aTableWithoutRowidIsReadAndItsRowsAreNamedByPosition() {
        new Database(file)
                .run(Database.CONVERSIONS, Database.SESSIONS, Database.COSTS + " WITHOUT ROWID")
                .soundSession("s1")
                .soundSession("s2")
                .cost("s1", 1.5)
                .cost("s2", "much");
        Facts facts = new SqliteSource(file).read();

        assertThat(facts.costs().total().value()).isEqualTo(1.5);
        assertThat(facts.setAside())
                .containsExactly(
                        new SetAside("session_costs", 2, "s2", Finding.COST_UNUSABLE, "cost is 'much', not a number"));
    }

    @Test
    void emptyTablesAreNoFailure() {
        Facts facts = new SqliteSource(Database.reference(file).file()).read();

        assertThat(facts.counts()).isEqualTo(new Facts.RowCounts(0, 0, OptionalLong.of(0)));
        assertThat(facts.traffic().sessions().part(0).size()).isZero();
    }

    @Test
    void aQuestionMarkInTheNameIsPartOfTheName() throws IOException {
        Path odd = folder.resolve("a?b %41 #é.db");
        Database.reference(odd).soundConversion("c");

        assertThat(new SqliteSource(odd).read().conversions()).hasSize(1);
        assertThat(files()).containsExactly("a?b %41 #é.db");
    }

    @Test
    void readingChangesNoByteAndLeavesNoFileBehind() throws IOException {
        Database.reference(file).soundSession("s").soundConversion("c").cost("s", 1);
        byte[] before = Files.readAllBytes(file);

        new SqliteSource(file).read();

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(files()).containsExactly("shop.db");
        assertThat(new SqliteSource(file).name()).isEqualTo(file.toString());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
