package dev.tributary.store.csvfolder;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.mapping.Relation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files belong to a table. */
class TablesOfAFolderTest {
    private static final String[] COSTS = {"session_id,cost", "s1,1.5"};

    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void inAFolder() {
        folder = new Folder(path);
    }

    private static List<String> columns(CsvFolder folder, String table) {
        return folder.columns(new Relation.Named(table));
    }

    @ParameterizedTest
    @ValueSource(strings = {"costs.csv", "costs.csv.gz", "costs.tsv", "costs.txt", "Costs.CSV", "costs.txt.gz"})
    void aTableIsAFileOfItsNamePlainOrPacked(String name) throws IOException {
        folder.with(name, COSTS).with("other.csv", "a,b", "1,2").with("costs.md", "no,table");
        assertThat(folder.costs("costs")).containsExactly("2 s1 1.5");
        assertThat(folder.open().tables()).containsExactlyInAnyOrder("other", name.substring(0, 5));
        assertThat(columns(folder.open(), "costs")).containsExactly("session_id", "cost");
        assertThat(columns(folder.open(), "conversions")).isEmpty();
    }

    @Test
    void aTableOfSeveralFilesIsReadInTheOrderOfTheirNames() throws IOException {
        folder.with("costs-2024-02.csv", "cost,session_id", "2,s2", "3,s3").with("costs-2024-01.csv.gz", COSTS);
        assertThat(folder.costs("costs")).containsExactly("2 s1 1.5", "4 s2 2", "5 s3 3");
        assertThat(folder.open().rows(new Relation.Named("costs"))).isEqualTo(3);
    }

    @Test
    void aFileOrAPatternCanBeNamedBelowTheFolder() throws IOException {
        folder.with("exports/c-1.csv", COSTS)
                .with("exports/c-2.csv.gz", "session_id,cost", "s2,2")
                .with("exports/.c-3.csv", "session_id,cost", "hidden,2")
                .with("Kosten März 2024.csv", "session_id;cost", "s9;9");
        assertThat(folder.costs("exports/c-1.csv")).containsExactly("2 s1 1.5");
        assertThat(folder.costs("exports/c-*")).containsExactly("2 s1 1.5", "4 s2 2");
        assertThat(folder.costs("*/c-?.csv*")).hasSize(2);
        assertThat(folder.costs("Kosten März 2024.csv")).containsExactly("2 s9 9");
        assertThat(folder.costs("kosten märz 2024")).containsExactly("2 s9 9");
        assertThat(folder.costs("Kosten Ma\u0308rz 2024"))
                .as("as another system composes it")
                .hasSize(1);
    }

    @Test
    void aPatternThatMatchesNothingIsAnErrorThatListsWhatIsThere() throws IOException {
        folder.with("visits-1.csv", COSTS).with("orders.csv", COSTS);
        assertFails(ProblemKind.SOURCE_DATA, () -> columns(folder.open(), "vists-*.csv"))
                .contains("called vists-*.csv", "orders.csv, visits-1.csv");
        assertFails(ProblemKind.SOURCE_DATA, () -> columns(folder.open(), "exports/visits.csv"))
                .contains("orders.csv, visits-1.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret/*.csv", "exports/../../secret/x.csv", "/etc/*.csv", "./x.csv", "a//b.csv"})
    void nothingOutsideOfTheFolderIsRead(String pattern) throws IOException {
        Files.createDirectories(path.resolve("exports"));
        folder.with("x.csv", COSTS);
        assertFails(ProblemKind.USAGE, () -> columns(folder.open(), pattern)).contains("not a file below");
    }

    @Test
    void whichOfTwoFilesIsMeantIsAsked() throws IOException {
        folder.with("costs.csv", COSTS).with("costs.csv.gz", COSTS);
        assertFails(ProblemKind.SOURCE_DATA, () -> columns(folder.open(), "costs"))
                .contains("may be costs.csv or costs.csv.gz");
        assertThat(folder.costs("costs.csv")).hasSize(1);
        folder.with("spend.csv", COSTS).with("spend-1.csv", COSTS);
        assertFails(ProblemKind.SOURCE_DATA, () -> columns(folder.open(), "spend"))
                .contains("spend.csv or spend-1.csv");
        folder.with("paid-1.csv", COSTS).with("paid-1.csv.gz", COSTS).with("paid-2.csv", COSTS);
        assertFails(ProblemKind.SOURCE_DATA, () -> columns(folder.open(), "paid"))
                .contains("paid-1.csv or paid-1.csv.gz");
        assertFails(ProblemKind.SOURCE_DATA, () -> columns(folder.open(), "paid-*.csv*"))
                .contains("paid-1.csv or paid-1.csv.gz");
    }

    @Test
    void filesOfATableHaveTheSameColumns() throws IOException {
        folder.with("costs-1.csv", COSTS).with("costs-2.csv", "session_id,price", "s,1");
        assertFails(ProblemKind.SOURCE_DATA, () -> columns(folder.open(), "costs"))
                .contains("costs-2.csv lacks 'cost' and has 'price', unlike costs-1.csv");
    }

    @Test
    void whatIsNoFolderOfCsvFilesIsSaid() throws IOException {
        folder.with("costs.csv", COSTS);
        assertFails(ProblemKind.USAGE, () -> CsvFolder.open(path.resolve("costs.csv"), "csv:costs.csv"))
                .contains("is a file");
        assertFails(ProblemKind.USAGE, () -> CsvFolder.open(path.resolve("nowhere"), "csv:nowhere"))
                .contains("There is no folder");
        Path empty = Files.createDirectory(path.resolve("empty"));
        Files.writeString(empty.resolve("shop.db"), "x");
        assertFails(ProblemKind.SOURCE_DATA, () -> columns(CsvFolder.open(empty, "csv:empty"), "costs"))
                .contains("no CSV file", "shop.db");
    }

    @Test
    void aFolderAnswersNoQuery() throws IOException {
        folder.with("costs.csv", COSTS);
        Relation query = new Relation.Query("SELECT 1", "query");
        assertFails(ProblemKind.USAGE, () -> folder.open().columns(query)).contains("query");
        assertFails(ProblemKind.USAGE, () -> folder.open().read(query, Map.of(), row -> {}))
                .contains("query");
    }

    @Test
    void anEmptyFileOneWithAHeaderAloneAndColumnsOfTheSameName() throws IOException {
        folder.with("none.csv", new byte[0]).with("blank.csv", "", " ").with("costs.csv", "session_id,cost");
        assertFails(ProblemKind.SOURCE_DATA, () -> columns(folder.open(), "none"))
                .contains("none.csv is empty");
        assertThat(folder.costs("costs")).isEmpty();
        assertThat(folder.open().rows(new Relation.Named("costs"))).isZero();
        folder.with("twice.csv", "session_id,cost,note,cost,note", "s,1,a,2,b");
        assertFails(ProblemKind.SOURCE_DATA, () -> folder.costs("twice"))
                .contains("Two columns of twice.csv are called cost, the 2. and the 4.");
        assertThat(folder.rows(new Relation.Named("twice"), Map.of(Field.COST_SESSION, "session_id")))
                .as("a column that nobody reads may be there twice")
                .containsExactly("2 s");
    }
}
