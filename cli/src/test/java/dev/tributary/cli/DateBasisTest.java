package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two orders with sessions days before them, on both bases; a published report always has a single basis. */
class DateBasisTest {
    private static final String REPORT =
            "SELECT channel_name, date, cost, ihc, ihc_revenue FROM channel_reporting ORDER BY 1, 2";
    private static final String BASIS = "SELECT value FROM tributary_memory WHERE name = 'report_date_basis'";
    private static final List<String> BY_ACCRUAL =
            List.of("Email|2023-09-01|4.0|1.0|10.0", "Social|2023-09-03|1.0|1.0|30.0", "TV|2023-09-04|9.0|0.0|0.0");
    private static final List<String> BY_CASH = List.of(
            "Email|2023-09-01|4.0|0.0|0.0",
            "Email|2023-09-05|0.0|1.0|10.0",
            "Social|2023-09-03|1.0|0.0|0.0",
            "Social|2023-09-06|0.0|1.0|30.0",
            "TV|2023-09-04|9.0|0.0|0.0");

    @TempDir
    private Path folder;

    private Cli cli;
    private Shop shop;

    @BeforeEach
    void aShop() {
        cli = new Cli(folder);
        shop = Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2023-09-01", "10:00:00", "Email")
                .session("s2", "u2", "2023-09-03", "10:00:00", "Social")
                .session("s3", "u3", "2023-09-04", "10:00:00", "TV")
                .conversion("c1", "u1", "2023-09-05", "10:00:00", 10)
                .conversion("c2", "u2", "2023-09-06", "10:00:00", 30)
                .cost("s1", 4)
                .cost("s2", 1)
                .cost("s3", 9);
    }

    private Cli.Result sound(String... arguments) {
        Cli.Result result = cli.run(arguments);
        assertThat(result.exitCode()).as(result.all()).isZero();
        return result;
    }

    private List<String> report() {
        return shop.rows(REPORT);
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void byCashCreditStandsOnTheDayOfTheOrderAndIsSaidTo() throws IOException {
        Cli.Result run = sound("run", "--db", "shop.db", "--date-basis", "cash", "--out", "out");

        assertThat(run.out()).contains("Dates      cash: credit is on the day of the conversion");
        assertThat(report()).isEqualTo(BY_CASH);
        assertThat(shop.rows(BASIS)).containsExactly("cash");
        assertThat(file("out/channel_reporting.csv"))
                .contains("Email,2023-09-01,4,0,0,,0\r\n")
                .contains("Email,2023-09-05,0,1,10,0,\r\n");
        assertThat(file("out/run_results.json").split("\"date_basis\" : \"cash\"", -1))
                .as("of the report and of the CSV")
                .hasSize(3);
    }

    @Test
    void withoutTheOptionEverythingIsAsItWas() throws IOException {
        Cli.Result run = sound("run", "--db", "shop.db", "--out", "out");

        assertThat(run.out()).doesNotContain("Dates");
        assertThat(report()).isEqualTo(BY_ACCRUAL);
        assertThat(shop.rows("SELECT * FROM tributary_memory")).isEmpty();
        assertThat(file("out/run_results.json")).contains("\"date_basis\" : \"accrual\"");
    }

    @Test
    void theOtherBasisReplacesTheReportAsAWholeThoughItIsMadeForOneDay() {
        sound("run", "--db", "shop.db");
        Cli.Result cash = sound("report", "--db", "shop.db", "--date-basis", "cash", "--from", "2023-09-06");
        assertThat(cash.out()).contains("which was by accrual, was replaced as a whole");
        assertThat(report()).isEqualTo(BY_CASH);

        Cli.Result accrual = sound("report", "--db", "shop.db", "--to", "2023-09-01");
        assertThat(accrual.out()).contains("Dates      accrual").contains("which was by cash, was replaced as a whole");
        assertThat(report()).isEqualTo(BY_ACCRUAL);
        assertThat(shop.rows(BASIS)).isEmpty();
        assertThat(sound("report", "--db", "shop.db").out()).doesNotContain("Dates");
    }

    @Test
    void aWindowByCashHoldsItsDaysThoseOfStoredOrdersAndThoseReportedBefore() {
        sound("attribute", "--db", "shop.db", "--to", "2023-09-05");
        Cli.Result first = sound(
                "report", "--db", "shop.db", "--date-basis", "cash", "--from", "2023-09-03", "--to", "2023-09-03");
        assertThat(first.out()).contains("14.00 = 1.00 in the window + 13.00 on days that are not in it");
        assertThat(report()).containsExactly("Email|2023-09-05|0.0|1.0|10.0", "Social|2023-09-03|1.0|0.0|0.0");

        sound("run", "--db", "shop.db", "--date-basis", "cash", "--from", "2023-09-06", "--to", "2023-09-06");
        assertThat(report())
                .containsExactly(
                        "Email|2023-09-05|0.0|1.0|10.0",
                        "Social|2023-09-03|1.0|0.0|0.0",
                        "Social|2023-09-06|0.0|1.0|30.0");
    }

    @Test
    void aReportThatIsWithheldLeavesTheFormerOneAndItsBasis() {
        sound("run", "--db", "shop.db", "--out", "out");
        shop.conversion("c3", "u3", "2023-09-07", "10:00:00", 50);
        Cli.Result withheld = cli.run("report", "--db", "shop.db", "--date-basis", "cash");

        assertThat(withheld.exitCode()).as(withheld.all()).isEqualTo(10);
        assertThat(withheld.out()).contains("not published").doesNotContain("replaced");
        assertThat(report()).isEqualTo(BY_ACCRUAL);
        assertThat(shop.rows(BASIS)).isEmpty();
    }

    @Test
    void exportSaysWhichBasisTheFileHasAndWritesNoOtherThanWasAskedFor() throws IOException {
        sound("run", "--db", "shop.db", "--date-basis", "cash");
        Cli.Result written = sound("export", "--db", "shop.db", "--out", "out");
        assertThat(written.out()).contains("Dates      cash");
        assertThat(file("out/run_results.json")).contains("\"export\" : {").contains("\"date_basis\" : \"cash\"");
        sound("export", "--db", "shop.db", "--out", "out", "--date-basis", "cash");

        Cli.Result refused = cli.run("export", "--db", "shop.db", "--out", "other", "--date-basis", "accrual");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("The published report is by cash, not by accrual")
                .contains("tributary report --date-basis accrual");
        assertThat(folder.resolve("other/channel_reporting.csv")).doesNotExist();
    }

    @Test
    void statusSaysThatTheReportIsByCash() {
        sound("run", "--db", "shop.db");
        assertThat(sound("status", "--db", "shop.db").out()).contains("Report     3 rows\n");
        sound("report", "--db", "shop.db", "--date-basis", "cash");
        assertThat(sound("status", "--db", "shop.db").out()).contains("Report     5 rows, by cash\n");
        assertThat(sound("status", "--db", "shop.db", "--json").out()).contains("\"report_date_basis\" : \"cash\"");
    }

    @Test
    void theBasisMayStandInTheEnvironmentOrInTheConfigurationFile() throws IOException {
        Files.writeString(folder.resolve("tributary.yml"), "db: shop.db\ndate_basis: cash\n");
        sound("run");
        assertThat(report()).isEqualTo(BY_CASH);
        new Cli(folder).with("TRIBUTARY_DATE_BASIS", "accrual").run("run");
        assertThat(report()).isEqualTo(BY_ACCRUAL);
    }

    @Test
    void aBasisThatThereIsNotIsAnError() {
        Cli.Result result = cli.run("run", "--db", "shop.db", "--date-basis", "Cash flow");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("'Cash flow' is neither accrual nor cash");
    }
}
