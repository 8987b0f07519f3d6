package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps separately, together and repeated, on a generated database. */
class StepsTest {
    private static final List<String> TABLES =
            List.of("attribution_customer_journey", "channel_reporting", "tributary_phases");

    private static final String CHANNELS = "SELECT channel_name, round(sum(cost), 6), round(sum(ihc), 6),"
            + " round(sum(ihc_revenue), 6) FROM channel_reporting GROUP BY channel_name ORDER BY 1";

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void generate() {
        cli = new Cli(folder);
        assertThat(cli.run("generate", "--out", "a.db", "--sessions", "4000", "--conversions", "300")
                        .exitCode())
                .isZero();
    }

    @Test
    void theReportHoldsAllThatTheDatabaseHolds() {
        Cli.Result result = cli.run("run", "--db", "a.db", "--out", "out");
        assertThat(result.exitCode()).as(result.all()).isZero();
        Shop shop = shop("a.db");
        assertThat(shop.number("SELECT sum(ihc) FROM channel_reporting"))
                .isCloseTo(
                        shop.number("SELECT count(DISTINCT conv_id) FROM attribution_customer_journey"), within(1e-6));
        assertThat(shop.number("SELECT sum(ihc_revenue) FROM channel_reporting")
                        + shop.number("SELECT coalesce(sum(revenue), 0) FROM conversions WHERE conv_id NOT IN"
                                + " (SELECT conv_id FROM attribution_customer_journey)"))
                .isCloseTo(shop.number("SELECT sum(revenue) FROM conversions"), within(0.005));
        assertThat(shop.number("SELECT sum(cost) FROM channel_reporting"))
                .isCloseTo(shop.number("SELECT sum(cost) FROM session_costs"), within(0.005));
        assertThat(shop.rows("SELECT DISTINCT channel_name, event_date FROM session_sources ORDER BY 1, 2"))
                .isEqualTo(shop.rows("SELECT channel_name, date FROM channel_reporting ORDER BY 1, 2"));
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        cli.run("run", "--db", "a.db", "--out", "out");
        byte[] csv = Files.readAllBytes(folder.resolve("out/channel_reporting.csv"));
        List<List<String>> tables = contents("a.db");
        assertThat(cli.run("run", "--db", "a.db", "--out", "out").exitCode()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("out/channel_reporting.csv")))
                .isEqualTo(csv);
        assertThat(contents("a.db")).isEqualTo(tables);
    }

    @Test
    void theStepsOneByOneGiveWhatARunGives() throws IOException {
        Files.copy(folder.resolve("a.db"), folder.resolve("b.db"));
        cli.run("run", "--db", "a.db", "--out", "together");
        for (String step : List.of("journeys", "attribute", "report", "export")) {
            Cli.Result result = cli.run(step, "--db", "b.db", "--out", "apart");
            assertThat(result.exitCode()).as(result.all()).isZero();
        }
        assertThat(contents("b.db")).isEqualTo(contents("a.db"));
        assertThat(Files.readAllBytes(folder.resolve("apart/channel_reporting.csv")))
                .isEqualTo(Files.readAllBytes(folder.resolve("together/channel_reporting.csv")));
    }

    @Test
    void byCashTheStepsOneByOneAndWindowsOneAfterTheOtherGiveWhatARunGives() {
        for (String copy : List.of("b.db", "c.db")) {
            assertThat(folder.resolve("a.db")).satisfies(made -> Files.copy(made, folder.resolve(copy)));
        }
        List<List<String>> commands = List.of(
                List.of("run", "--db", "a.db"),
                List.of("attribute", "--db", "b.db"),
                List.of("report", "--db", "b.db"),
                List.of("run", "--db", "c.db", "--to", "2025-05-15"),
                List.of("run", "--db", "c.db", "--from", "2025-05-16"));
        for (List<String> command : commands) {
            Cli.Result result = new Cli(folder)
                    .with("TRIBUTARY_DATE_BASIS", "cash")
                    .with("TRIBUTARY_OUT", "out")
                    .run(command.toArray(String[]::new));
            assertThat(result.exitCode()).as(result.all()).isZero();
        }
        assertThat(contents("b.db")).isEqualTo(contents("a.db"));
        assertThat(contents("c.db")).isEqualTo(contents("a.db"));
    }

    @Test
    void theTotalsOfAChannelAreTheSameOnBothBases() {
        cli.run("run", "--db", "a.db", "--out", "out");
        List<String> byAccrual = shop("a.db").rows(CHANNELS);
        Cli.Result cash = cli.run("report", "--db", "a.db", "--out", "out", "--date-basis", "cash");

        assertThat(cash.exitCode()).as(cash.all()).isZero();
        assertThat(shop("a.db").rows(CHANNELS)).isEqualTo(byAccrual).hasSizeGreaterThan(5);
        assertThat(shop("a.db")
                        .rows("SELECT DISTINCT conv_date FROM conversions c WHERE EXISTS"
                                + " (SELECT 1 FROM attribution_customer_journey WHERE conv_id = c.conv_id) ORDER BY 1"))
                .isEqualTo(shop("a.db").rows("SELECT DISTINCT date FROM channel_reporting WHERE ihc > 0 ORDER BY 1"));
    }

    @Test
    void journeysThatGoThroughAFileGiveTheSameResult() throws IOException {
        Files.copy(folder.resolve("a.db"), folder.resolve("b.db"));
        cli.run("run", "--db", "a.db", "--out", "together");
        assertThat(cli.run("journeys", "--db", "b.db", "--out", "customer_journeys.json")
                        .exitCode())
                .isZero();
        Cli.Result attributed = cli.run("attribute", "--results", "c.db", "--journeys", "customer_journeys.json");
        assertThat(attributed.exitCode()).as(attributed.all()).isZero();
        assertThat(cli.run("report", "--db", "b.db", "--results", "c.db").exitCode())
                .isZero();
        assertThat(contents("c.db")).isEqualTo(contents("a.db"));
    }

    @Test
    void aSourceWithResultsElsewhereStaysUntouched() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("a.db"));
        assertThat(cli.run("run", "--db", "a.db", "--results", "results.db", "--out", "out")
                        .exitCode())
                .isZero();
        assertThat(Files.readAllBytes(folder.resolve("a.db"))).isEqualTo(before);
        assertThat(shop("results.db").number("SELECT count(*) FROM channel_reporting"))
                .isPositive();
    }

    @Test
    void windowsOneAfterTheOtherGiveTheReportOfAllDays() throws IOException {
        Files.copy(folder.resolve("a.db"), folder.resolve("b.db"));
        cli.run("run", "--db", "a.db", "--out", "together");
        assertThat(cli.run("run", "--db", "b.db", "--to", "2025-05-15", "--out", "apart")
                        .exitCode())
                .isZero();
        Cli.Result rest = cli.run("run", "--db", "b.db", "--from", "2025-05-16", "--out", "apart");
        assertThat(rest.exitCode()).as(rest.all()).isZero();
        assertThat(contents("b.db")).isEqualTo(contents("a.db"));
    }

    @Test
    void aConversionThatIsGoneFromTheSourceIsGoneFromTheReport() {
        cli.run("run", "--db", "a.db", "--out", "out");
        Shop shop = shop("a.db");
        shop.sql(
                "DELETE FROM conversions WHERE conv_id =" + " (SELECT min(conv_id) FROM attribution_customer_journey)");
        Cli.Result again = cli.run("run", "--db", "a.db", "--out", "out");
        assertThat(again.exitCode()).as(again.all()).isZero();
        assertThat(shop.rows("SELECT count(*) FROM attribution_customer_journey WHERE conv_id NOT IN"
                        + " (SELECT conv_id FROM conversions)"))
                .containsExactly("0");
    }

    @Test
    void aReportBeforeAnyAttributionIsWithheldWithItsReason() {
        Cli.Result result = cli.run("report", "--db", "a.db");
        assertThat(result.exitCode()).isEqualTo(10);
        assertThat(result.out()).contains("not published").contains("tributary attribute");
        assertThat(shop("a.db").number("SELECT count(*) FROM channel_reporting"))
                .isZero();
    }

    private Shop shop(String file) {
        return Shop.open(folder.resolve(file));
    }

    private List<List<String>> contents(String file) {
        return TABLES.stream()
                .map(table -> shop(file).rows("SELECT * FROM " + table + " ORDER BY 1, 2"))
                .toList();
    }
}
