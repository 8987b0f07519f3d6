package dev.tributary.store.sqlite.results;

import static dev.tributary.store.sqlite.results.SqliteResultsTest.credits;
import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.store.contract.Attributions;
import dev.tributary.store.sqlite.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Result tables that were created or filled by another program. */
class SqliteResultsForeignTest {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void name() {
        database = new Database(folder.resolve("results.db"));
    }

    @Test
    void aTableOfTheSameNameWithOtherColumnsIsRefusedAndNothingIsCreated() {
        database.run("CREATE TABLE channel_reporting (channel, spend)");

        assertFails(
                        ProblemKind.STORAGE,
                        () -> SqliteResults.apart(database.file()).close())
                .contains("Table channel_reporting in " + database.file() + " has the columns [channel, spend], not")
                .contains("--results");
        assertThat(database.rows("SELECT name FROM sqlite_master WHERE type = 'table'"))
                .containsExactly("channel_reporting");
    }

    @Test
    void aViewInThePlaceOfATableIsAMatterOfTheStorage() {
        database.run("CREATE VIEW channel_reporting AS "
                + "SELECT 'a' AS channel_name, '2023-09-01' AS date, 1 AS cost, 1 AS ihc, 1 AS ihc_revenue");

        try (SqliteResults results = SqliteResults.apart(database.file())) {
            assertFails(ProblemKind.STORAGE, () -> results.publish(Attributions.report(), Optional.empty()))
                    .contains("view");
        }
    }

    @Test
    void aForeignDateOrFigureInTheReportIsNamed() {
        try (SqliteResults results = SqliteResults.apart(database.file())) {
            database.run("INSERT INTO channel_reporting VALUES ('Email', '1.9.2023', 1, 1, 1)");
            assertFails(ProblemKind.STORAGE, results::report)
                    .contains("Table channel_reporting holds the date '1.9.2023'");
            assertFails(ProblemKind.STORAGE, results::reportedDays).contains("'1.9.2023'");

            database.run("UPDATE channel_reporting SET date = '2023-09-01', cost = 9e999");
            assertFails(ProblemKind.STORAGE, results::report).contains("holds the figure Infinity");
        }
    }

    @Test
    void aForeignCreditThatIsNoShareIsNamed() {
        try (SqliteResults results = SqliteResults.apart(database.file())) {
            database.run("INSERT INTO attribution_customer_journey VALUES ('c', 's', 9e999)");

            assertFails(ProblemKind.STORAGE, () -> credits(results))
                    .contains("Table attribution_customer_journey holds the ihc Infinity");
        }
    }

    @Test
    void aForeignCreditWithoutAnIdBelongsToNothingAndGoesWhenItIsObsolete() {
        database.run(
                "CREATE TABLE attribution_customer_journey (conv_id text, session_id text, ihc real)",
                "INSERT INTO attribution_customer_journey VALUES (NULL, NULL, 1), ('c', 's', 1)");
        try (SqliteResults results = SqliteResults.inside(database.file())) {
            assertThat(credits(results)).containsExactly("  1.0", "c s 1.0");

            results.replaceCredits(Attributions.ORIGIN, List.of(), String::isEmpty);
            assertThat(credits(results)).containsExactly("c s 1.0");
        }
    }
}
