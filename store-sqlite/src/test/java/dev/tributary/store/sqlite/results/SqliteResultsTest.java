package dev.tributary.store.sqlite.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Finding;
import dev.tributary.store.contract.Attributions;
import dev.tributary.store.sqlite.Database;
import dev.tributary.store.sqlite.source.SqliteSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteResultsTest {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void name() {
        database = new Database(folder.resolve("results.db"));
    }

    @Test
    void resultsApartCreateTheirFileAndTheTablesOfTheContract() {
        SqliteResults.apart(database.file()).close();

        assertThat(columns("attribution_customer_journey")).containsExactly("conv_id|1", "session_id|2", "ihc|0");
        assertThat(columns("channel_reporting"))
                .containsExactly("channel_name|1", "date|2", "cost|0", "ihc|0", "ihc_revenue|0");
    }

    @Test
    void resultsInsideShareTheSourcesFileAndLeaveItsTablesAlone() {
        Database.reference(database.file()).soundSession("s").soundConversion("c");
        try (SqliteResults results = SqliteResults.inside(database.file())) {
            results.replaceCredits(Attributions.ORIGIN, List.of(Attributions.even("c", "s")), conversion -> true);
        }

        assertThat(database.rows("SELECT session_id FROM session_sources")).containsExactly("s");
        assertThat(new SqliteSource(database.file()).read().conversions()).hasSize(1);
        assertThat(database.rows("SELECT * FROM attribution_customer_journey")).containsExactly("c|s|1.0");
    }

    @Test
    void creditsAndPhasesGoTogether() {
        try (SqliteResults results = SqliteResults.apart(database.file())) {
            results.replaceCredits(
                    Attributions.ORIGIN, List.of(Attributions.even("c", "s2", "s1")), conversion -> true);
        }

        assertThat(database.rows("SELECT * FROM attribution_customer_journey ORDER BY 1, 2"))
                .containsExactly("c|s1|0.5", "c|s2|0.5");
        assertThat(database.rows("SELECT * FROM tributary_phases ORDER BY 1, 2"))
                .containsExactly("c|s1|0.0|0.1|1.0", "c|s2|1.0|0.1|0.0");
    }

    @Test
    void obsoleteCreditsGoAndTheOthersStay() {
        try (SqliteResults results = SqliteResults.apart(database.file())) {
            results.replaceCredits(
                    Attributions.ORIGIN,
                    List.of(Attributions.even("old", "s"), Attributions.even("kept", "s")),
                    id -> true);
            results.replaceCredits(Attributions.ORIGIN, List.of(Attributions.even("new", "s")), "old"::equals);
            assertThat(credits(results)).containsExactly("kept s 1.0", "new s 1.0");

            results.replaceCredits(Attributions.ORIGIN, List.of(Attributions.even("kept", "s", "t")), "kept"::equals);
            assertThat(credits(results)).containsExactly("kept s 0.5", "kept t 0.5", "new s 1.0");

            results.replaceCredits(Attributions.ORIGIN, List.of(), id -> true);
            assertThat(credits(results)).isEmpty();
        }
        assertThat(database.rows("SELECT * FROM tributary_phases")).isEmpty();
    }

    @Test
    void creditsAreWrittenInTheOrderOfTheBytesOfTheirIds() {
        // The reference schema's table, whose rows are in the order in which they were written.
        database.run("CREATE TABLE attribution_customer_journey (conv_id text NOT NULL, session_id text NOT NULL,"
                + " ihc real NOT NULL, PRIMARY KEY(conv_id, session_id))");
        try (SqliteResults results = SqliteResults.apart(database.file())) {
            results.replaceCredits(
                    Attributions.ORIGIN,
                    List.of(
                            Attributions.even("😀", "s"),
                            Attributions.even("＝", "z", "😀", "＝"),
                            Attributions.even("a", "s")),
                    id -> true);
        }
        assertThat(database.rows("SELECT conv_id, session_id FROM attribution_customer_journey ORDER BY rowid"))
                .containsExactly("a|s", "＝|z", "＝|＝", "＝|😀", "😀|s");
    }

    @Test
    void aTableOfCreditsThatIsNotThereIsMadeWithItsRowsInItsKeyAndAnotherStaysAsItIs() {
        String made = "SELECT sql LIKE '%WITHOUT ROWID' FROM sqlite_master WHERE name = 'attribution_customer_journey'";
        Database old = new Database(folder.resolve("old.db"));
        old.run("CREATE TABLE attribution_customer_journey (conv_id text, session_id text, ihc real)");

        SqliteResults.apart(database.file()).close();
        SqliteResults.apart(old.file()).close();

        assertThat(database.rows(made)).containsExactly("1");
        assertThat(old.rows(made)).containsExactly("0");
    }

    @Test
    void theQuarantineListIsReplacedAsAWhole() {
        try (SqliteResults results = SqliteResults.apart(database.file())) {
            results.replaceQuarantine(List.of(new SetAside("conversions", 7, "old", Finding.CONVERSION_TWICE, "x")));
            results.replaceQuarantine(
                    List.of(new SetAside("conversions", 3, "c'; --", Finding.REVENUE_UNUSABLE, "revenue is 'abc'")));
        }

        assertThat(database.rows("SELECT * FROM tributary_quarantine"))
                .containsExactly("conversions|3|c'; --|revenue is 'abc'|revenue_unusable");
    }

    @Test
    void theSameResultsInTwoFilesAreTheSameBytes() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (String name : List.of("one.db", "two.db")) {
            try (SqliteResults results = SqliteResults.apart(folder.resolve(name))) {
                results.replaceCredits(Attributions.ORIGIN, Attributions.many(60), id -> true);
                results.publish(Attributions.report(), Optional.empty());
            }
            files.add(Files.readAllBytes(folder.resolve(name)));
        }

        assertThat(files.get(0)).isEqualTo(files.get(1));
    }

    private List<String> columns(String table) {
        return database.rows("SELECT name, pk FROM pragma_table_info('" + table + "')");
    }

    static List<String> credits(SqliteResults results) {
        List<String> credits = new ArrayList<>();
        results.forEachCredit((conversion, session, ihc) -> credits.add(new String(conversion, StandardCharsets.UTF_8)
                + " " + new String(session, StandardCharsets.UTF_8) + " " + ihc));
        Collections.sort(credits);
        return credits;
    }
}
