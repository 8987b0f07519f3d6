package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages about invalid data, and the results from the rest of the data. */
class BadInputTest {
    @TempDir
    private Path folder;

    @Test
    void aMistypedDatabaseIsAnErrorAndNoNewFile() {
        Shop.create(folder.resolve("shop.db"));
        Cli.Result result = new Cli(folder).run("run", "--db", "shpo.db");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("shpo.db").contains("Did you mean").contains("shop.db");
        assertThat(folder.resolve("shpo.db")).doesNotExist();
    }

    @Test
    void aMissingTableIsToldWithWhatWasExpectedAndFound() {
        Shop.create(folder.resolve("shop.db")).sql("DROP TABLE session_sources");
        Cli.Result result = new Cli(folder).run("run", "--db", "shop.db");
        assertThat(result.exitCode()).isEqualTo(11);
        assertThat(result.err())
                .contains("no table session_sources")
                .contains("conversions")
                .contains("impression_interaction)");
    }

    @Test
    void badRowsAreListedAndTheGoodOnesAreRight() throws IOException {
        Shop shop = Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2023-09-01", "10:00:00", "Email")
                .session("s2", "u1", "2023-02-30", "10:00:00", "Email")
                .session("s3", "u1", "2023-09-02", "10:00:00", "Search")
                .sql("INSERT INTO session_sources VALUES ('s4', NULL, '2023-09-02', '11:00:00', 'Search', 1, 1, 0)")
                .conversion("c1", "u1", "2023-09-03", "12:00:00", 100)
                .conversion("c2", "u1", "2023-09-03", "12:00:00", -5)
                .sql("INSERT INTO conversions VALUES ('c3', 'u1', '2023-09-03', '12:00:00', 'abc')")
                .conversion("c1", "u1", "2023-09-03", "12:00:00", 70)
                .cost("s1", 1)
                .cost("s3", 2)
                .cost("s4", 4);
        Cli.Result result = new Cli(folder).run("run", "--db", "shop.db", "--out", "out");
        assertThat(result.exitCode()).as(result.all()).isEqualTo(10);
        assertThat(result.out()).contains("5 rows set aside");
        assertThat(Files.readAllLines(folder.resolve("out/quarantine.csv")))
                .hasSize(6)
                .anyMatch(line -> line.startsWith("session_sources,2,s2,")
                        && line.contains("2023-02-30")
                        && line.endsWith(",session_moment_unusable"))
                .anyMatch(line -> line.startsWith("session_sources,4,s4,")
                        && line.contains("user_id is missing")
                        && line.endsWith(",session_user_missing"))
                .anyMatch(line -> line.startsWith("conversions,2,c2,") && line.endsWith(",revenue_negative"))
                .anyMatch(line -> line.startsWith("conversions,3,c3,")
                        && line.contains("abc")
                        && line.endsWith(",revenue_unusable"))
                .anyMatch(line -> line.startsWith("conversions,4,c1,")
                        && line.contains("twice")
                        && line.endsWith(",conversion_twice"));
        assertThat(shop.rows("SELECT source_table, id, code FROM tributary_quarantine ORDER BY 1, 2"))
                .containsExactly(
                        "conversions|c1|conversion_twice",
                        "conversions|c2|revenue_negative",
                        "conversions|c3|revenue_unusable",
                        "session_sources|s2|session_moment_unusable",
                        "session_sources|s4|session_user_missing");
        assertThat(shop.rows("SELECT conv_id, session_id FROM attribution_customer_journey"))
                .containsExactly("c1|s1", "c1|s3");
        assertThat(shop.rows("SELECT sum(cost), sum(ihc), sum(ihc_revenue) FROM channel_reporting"))
                .containsExactly("7.0|1.0|70.0");
    }

    @Test
    void aCostWithoutASessionIsKeptApartAndTheCostStillReconciles() {
        Shop shop = Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2023-09-01", "10:00:00", "Email")
                .conversion("c1", "u1", "2023-09-01", "10:00:01", 10)
                .cost("nobody", 7);
        Cli.Result result = new Cli(folder).run("run", "--db", "shop.db");
        assertThat(result.exitCode()).isEqualTo(10);
        assertThat(result.out()).contains("7.00 = 0.00 in the report + 7.00 set aside");
        assertThat(shop.number("SELECT sum(ihc) FROM channel_reporting")).isEqualTo(1);
    }

    @Test
    void conversionsWithoutSessionsAreCountedAndListed() throws IOException {
        Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2023-09-01", "10:00:00", "Email")
                .conversion("c1", "u1", "2023-09-01", "10:00:01", 10)
                .conversion("c2", "u1", "2023-09-01", "09:59:59", 20)
                .conversion("c3", "u2", "2023-09-01", "12:00:00", 40);
        Cli.Result result = new Cli(folder).run("run", "--db", "shop.db", "--out", "out");
        assertThat(result.exitCode()).as(result.all()).isZero();
        assertThat(result.out()).contains("2 conversions without a journey").contains("70.00 = 10.00 in");
        assertThat(Files.readAllLines(folder.resolve("out/conversions_without_credit.csv")))
                .containsExactly(
                        "conv_id,conv_date,revenue,reason,code",
                        "c2,2023-09-01,20,all sessions of the user are later,only_later_sessions",
                        "c3,2023-09-01,40,no session of the user is known,no_session_of_user");
    }

    @Test
    void anInclusiveBoundaryTakesTheSessionOfTheVeryMoment() {
        Shop shop = Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2023-09-01", "10:00:00", "Email")
                .conversion("c1", "u1", "2023-09-01", "10:00:00", 10);
        new Cli(folder).run("run", "--db", "shop.db", "--boundary", "inclusive");
        assertThat(shop.rows("SELECT * FROM attribution_customer_journey")).containsExactly("c1|s1|1.0");
    }

    @Test
    void anEmptyReportSaysWhyItIsEmpty() {
        Shop.create(folder.resolve("shop.db")).session("s1", "u1", "2023-09-01", "10:00:00", "Email");
        Cli.Result result = new Cli(folder).run("run", "--db", "shop.db");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("the source has no conversions");
    }

    @Test
    void aChannelThatLooksLikeAFormulaIsHarmlessInTheCsv() throws IOException {
        Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2023-09-01", "10:00:00", "=HYPERLINK(\"http://x\")")
                .conversion("c1", "u1", "2023-09-01", "10:00:01", 10);
        new Cli(folder).run("run", "--db", "shop.db", "--out", "out");
        assertThat(Files.readAllLines(folder.resolve("out/channel_reporting.csv"))
                        .get(1))
                .startsWith("\"'=HYPERLINK(\"\"http://x\"\")\",2023-09-01,0,1,10,");
    }
}
