package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days begin and end at the midnight of the zone that is asked for, and a report has the days of one zone. */
class TimeZoneTest {
    private static final String REPORT =
            "SELECT channel_name, date, cost, ihc, ihc_revenue FROM channel_reporting ORDER BY 1, 2";
    private static final String ZONE = "SELECT value FROM tributary_memory WHERE name = 'report_time_zone'";
    private static final List<String> LOCAL =
            List.of("Email|2024-03-30|1.0|1.0|10.0", "Email|2024-03-31|6.0|2.0|50.0", "Email|2024-04-01|8.0|1.0|40.0");
    private static final List<String> UTC = List.of("Email|2024-03-30|3.0|2.0|30.0", "Email|2024-03-31|12.0|2.0|70.0");

    @TempDir
    private Path folder;

    private Cli cli;
    private Shop shop;

    /** In Berlin, 2024-03-31 is from 23:00 UTC the day before to 22:00 UTC: 23 hours. */
    @BeforeEach
    void ordersAroundTheDayOnWhichSummerTimeBegins() {
        cli = new Cli(folder);
        shop = Shop.create(folder.resolve("shop.db"));
        order(1, "2024-03-30", "22:59:59", 1, 10);
        order(2, "2024-03-30", "23:00:00", 2, 20);
        order(3, "2024-03-31", "21:59:59", 4, 30);
        order(4, "2024-03-31", "22:00:00", 8, 40);
    }

    private void order(int number, String date, String time, double cost, double revenue) {
        shop.session("s" + number, "u" + number, date, time, "Email")
                .conversion("c" + number, "u" + number, date, time, revenue)
                .cost("s" + number, cost);
    }

    private Cli.Result sound(String... arguments) {
        Cli.Result result = cli.run(arguments);
        assertThat(result.exitCode()).as(result.all()).isZero();
        return result;
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void case27LocalDays() throws IOException {
        Shop push = Shop.open(folder.resolve("push.db"));
        for (String statement : Files.readString(ReferenceData.require().ofCase("27-local-days", "tz.sql"))
                .split(";\\s*")) {
            if (!statement.isBlank()) {
                push.sql(statement);
            }
        }

        Cli.Result run = sound(
                "run",
                "--db",
                "push.db",
                "--time-zone",
                "America/Chicago",
                "--from",
                "2026-09-07",
                "--to",
                "2026-09-07",
                "--out",
                "out");

        assertThat(run.out())
                .contains(" Push    | 2.00 |         2.00 |   30.00 | 1.00 | 15.00")
                .contains("Window     2026-09-07 to 2026-09-07, America/Chicago: the orders of these days")
                .contains("Dates      days begin and end at midnight in the time zone America/Chicago");
        assertThat(push.rows(REPORT)).containsExactly("Push|2026-09-07|2.0|2.0|30.0");
        assertThat(file("out/channel_reporting.csv")).contains("Push,2026-09-07,2,2,30,1,15");
    }

    @Test
    void aDayOf23HoursHasWhatIsInThem() {
        Cli.Result run = sound("run", "--db", "shop.db", "--time-zone", "Europe/Berlin");

        assertThat(shop.rows(REPORT)).isEqualTo(LOCAL);
        assertThat(shop.rows(ZONE)).containsExactly("Europe/Berlin");
        assertThat(run.out()).contains("Dates      days begin and end at midnight in the time zone Europe/Berlin");
    }

    @Test
    void withoutTheOptionDaysAreUtcAndNothingIsSaid() throws IOException {
        Cli.Result run = sound("run", "--db", "shop.db", "--out", "out");

        assertThat(shop.rows(REPORT)).isEqualTo(UTC);
        assertThat(shop.rows(ZONE)).isEmpty();
        assertThat(run.out()).doesNotContain("Dates").doesNotContain("UTC");
        assertThat(file("out/run_results.json")).contains("\"zone\" : \"UTC\"").contains("\"time_zone\" : \"UTC\"");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2024-03-30, 1, 10, 1",
        "Europe/Berlin, 2024-03-31, 2, 50, 6",
        "Europe/Berlin, 2024-04-01, 1, 40, 8",
        "+01:00, 2024-03-31, 3, 90, 14",
        "Asia/Kolkata, 2024-03-31, 2, 30, 3",
        "Asia/Kolkata, 2024-04-01, 2, 70, 12",
        "America/Chicago, 2024-03-30, 2, 30, 3",
        "UTC, 2024-03-31, 2, 70, 12",
    })
    void theWindowIsOfTheDaysOfTheZoneInEveryCommand(String zone, String day, int orders, int revenue, int cost)
            throws IOException {
        String[] asked = {"--db", "shop.db", "--time-zone", zone, "--from", day, "--to", day};
        String total = "\"total\" : {\n      \"cost\" : %d,\n      \"ihc\" : %d,\n      \"ihc_revenue\" : %d,"
                .formatted(cost, orders, revenue);

        sound(with(asked, "run", "--out", "out"));
        assertThat(file("out/run_results.json")).contains(total);
        sound(with(asked, "run", "--out", "out", "--date-basis", "cash"));
        assertThat(file("out/run_results.json")).contains(total);
        assertThat(sound(with(asked, "plan")).out()).contains("Journeys   " + orders + " ");
        assertThat(sound(with(asked, "figures", "--json")).out())
                .contains("\"zone\" : \"" + zone + "\"")
                .contains("\"conversions\" : " + orders + ",");
        assertThat(sound(with(asked, "compare", "--models", "last", "--json")).out())
                .contains("\"zone\" : \"" + zone + "\"")
                .contains("\"cost\" : " + cost)
                .contains("\"revenue\" : " + revenue);
    }

    private static String[] with(String[] asked, String command, String... more) {
        return Stream.of(new String[] {command}, asked, more)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
    }

    @Test
    void anotherZoneReplacesTheReportAsAWholeAndIsSaidTo() throws IOException {
        sound("run", "--db", "shop.db", "--time-zone", "Europe/Berlin");

        Cli.Result report =
                sound("report", "--db", "shop.db", "--from", "2024-03-31", "--to", "2024-03-31", "--out", "o");
        assertThat(report.out())
                .contains("Dates      days begin and end at midnight in the time zone UTC\n")
                .contains("the published report, which had the days of Europe/Berlin, was replaced as a whole");
        assertThat(file("o/run_results.json"))
                .contains("\"replaced_time_zone\" : \"Europe/Berlin\"")
                .doesNotContain("replaced_date_basis");
        assertThat(shop.rows(REPORT)).as("never a day of the former zone").isEqualTo(UTC);
        assertThat(shop.rows(ZONE)).isEmpty();

        Cli.Result back = sound("report", "--db", "shop.db", "--time-zone", "Europe/Berlin", "--date-basis", "cash");
        assertThat(back.out())
                .contains("Dates      cash:")
                .contains("in the time zone Europe/Berlin")
                .contains("which was by accrual and had the days of UTC, was replaced as a whole");
        assertThat(shop.rows(REPORT)).isEqualTo(LOCAL);
    }

    @Test
    void anExportIsOfTheZoneThatThePublishedReportHas() throws IOException {
        sound("run", "--db", "shop.db", "--time-zone", "Europe/Berlin");

        Cli.Result written = sound("export", "--db", "shop.db", "--out", "out");
        assertThat(written.out()).contains("Dates      days begin and end at midnight in the time zone Europe/Berlin");
        assertThat(file("out/run_results.json")).contains("\"time_zone\" : \"Europe/Berlin\"");
        sound("export", "--db", "shop.db", "--out", "out", "--time-zone", "Europe/Berlin");

        Cli.Result refused = cli.run("export", "--db", "shop.db", "--out", "other", "--time-zone", "UTC");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("The published report has the days of Europe/Berlin, not those of UTC")
                .contains("tributary report --time-zone UTC");
        assertThat(folder.resolve("other/channel_reporting.csv")).doesNotExist();
        assertThat(refused.out()).doesNotContain("Dates");
    }

    @Test
    void statusSaysWhoseDaysTheReportHas() {
        sound("run", "--db", "shop.db", "--time-zone", "Europe/Berlin", "--from", "2024-03-30");

        assertThat(sound("status", "--db", "shop.db").out())
                .contains("Report     3 rows, days of Europe/Berlin\n")
                .contains("Totals     2024-03-30 to the last day, Europe/Berlin: cost 15.00");
        assertThat(sound("status", "--db", "shop.db", "--json").out())
                .contains("\"report_time_zone\" : \"Europe/Berlin\"")
                .contains("\"zone\" : \"Europe/Berlin\"");
    }

    @Test
    void aPeriodClosesAtTheMidnightOfItsZone() {
        String[] frozen = {"--db", "shop.db", "--time-zone", "Europe/Berlin", "--freeze-before", "2024-03-31"};

        sound(with(frozen, "run"));

        assertThat(shop.rows("SELECT DISTINCT conv_id FROM attribution_customer_journey ORDER BY 1"))
                .containsExactly("c2", "c3", "c4");
    }

    @Test
    void theListOfConversionsWithoutCreditHasDaysOfTheZone() throws IOException {
        shop.conversion("c9", "u9", "2024-03-31", "22:30:00", 5);

        cli.run("run", "--db", "shop.db", "--time-zone", "Europe/Berlin", "--out", "out");

        assertThat(file("out/conversions_without_credit.csv")).contains("c9,2024-04-01,5,");
    }

    @Test
    void explainShowsTheTimesOfTheZone() {
        assertThat(sound("explain", "c4", "--db", "shop.db", "--time-zone", "Europe/Berlin")
                        .out())
                .contains("Conversion c4 at 2024-04-01 00:00:00 +02:00")
                .contains("Times are those of the time zone Europe/Berlin.")
                .contains("2024-04-01 00:00:00 +02:00  Email");
        assertThat(sound("explain", "c4", "--db", "shop.db", "--time-zone", "Europe/Berlin", "--json")
                        .out())
                .contains("\"time\" : \"2024-03-31T22:00:00Z\"")
                .contains("\"day\" : \"2024-04-01\"")
                .contains("\"time_zone\" : \"Europe/Berlin\"");
        assertThat(sound("explain", "c4", "--db", "shop.db").out()).contains("Conversion c4 at 2024-03-31 22:00:00, ");
    }

    @Test
    void theZoneMayBeInTheEnvironmentOrInTheConfigurationFile() throws IOException {
        Files.writeString(folder.resolve("tributary.yml"), "db: shop.db\ntime_zone: Europe/Berlin\n");
        sound("run");
        assertThat(shop.rows(REPORT)).isEqualTo(LOCAL);
        new Cli(folder).with("TRIBUTARY_TIME_ZONE", "UTC").run("run");
        assertThat(shop.rows(REPORT)).isEqualTo(UTC);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berln, the most similar name is Europe/Berlin",
        "berlin, the most similar name is Europe/Berlin",
        "new york, the most similar name is America/New_York",
        "Mars/Olympus_Mons, is not a time zone such as Europe/Berlin or +02:00",
        "+25:00, is not a time zone such as Europe/Berlin or +02:00",
    })
    void aZoneThatThereIsNotIsAnErrorWithTheOneThatWasMeant(String zone, String message) throws IOException {
        Cli.Result result = cli.run("run", "--db", "shop.db", "--time-zone", zone);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .contains("--time-zone")
                .contains("'" + zone + "'")
                .contains(message);

        Files.writeString(folder.resolve("tributary.yml"), "db: shop.db\ntime_zone: " + zone + "\n");
        Cli.Result configured = cli.run("run");
        assertThat(configured.exitCode()).isEqualTo(2);
        assertThat(configured.err()).contains("time-zone").contains(message);
    }
}
