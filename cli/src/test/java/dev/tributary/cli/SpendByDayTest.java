package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cost per day and channel, as advertising platforms give it, beside or instead of the costs of sessions. */
class SpendByDayTest {
    private static final String REPORT = "SELECT channel_name, date, cost FROM channel_reporting ORDER BY 1, 2";
    private static final String SPEND = "source: {spend: {table: ads, columns: {date: day, cost: amount}}}\n";

    @TempDir
    private Path folder;

    private Cli cli;
    private Shop shop;

    @BeforeEach
    void aShopThatKnowsTheCostOfSomeClicks() throws IOException {
        cli = new Cli(folder);
        shop = Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2024-03-01", "10:00:00", "Search")
                .session("s2", "u1", "2024-03-02", "10:00:00", "Search")
                .session("s3", "u2", "2024-03-02", "11:00:00", "Email")
                .conversion("o1", "u1", "2024-03-03", "09:00:00", 100)
                .conversion("o2", "u2", "2024-03-03", "09:30:00", 60)
                .cost("s1", 1.5)
                .cost("s2", 2.5)
                .cost("s3", 0.25)
                .sql("CREATE TABLE ads (day, channel_name, campaign, amount)");
        configure(SPEND);
    }

    private void configure(String text) throws IOException {
        Files.writeString(folder.resolve("tributary.yml"), text);
    }

    private void spend(String day, String channel, String campaign, double amount) {
        shop.sql("INSERT INTO ads VALUES ('%s', '%s', '%s', %s)".formatted(day, channel, campaign, amount));
    }

    private Cli.Result run(int exitCode, String... arguments) {
        Cli.Result result = cli.run(arguments);
        assertThat(result.exitCode()).as(result.all()).isEqualTo(exitCode);
        return result;
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void case13DailyChannelCost() throws IOException {
        Shop shops = Shop.open(folder.resolve("m.db"));
        for (String statement : Files.readString(ReferenceData.require().ofCase("13-daily-channel-cost", "mat.sql"))
                .split(";\\s*")) {
            if (!statement.isBlank() && !statement.contains("CREATE VIEW")) {
                shops.sql(statement);
            }
        }
        configure("""
                source:
                  sessions:
                    table: raw_sessions
                    columns: {session_id: session_id, user_id: user_id, timestamp: ts, channel_name: channel}
                  conversions:
                    table: raw_orders
                    columns: {conv_id: id, user_id: user_id, timestamp: ts, revenue: value}
                  spend:
                    table: budget
                    columns: {date: day, channel_name: channel, cost: cost}
                """);

        Cli.Result run = run(0, "run", "--db", "m.db", "--out", "out");

        assertThat(run.out())
                .contains(" Facebook    |  83.40 |")
                .contains(" Instagram   |  13.40 |         0.00 |    0.00 |")
                .contains(" Paid Search |  67.00 |")
                .contains(" Total       | 163.80 |")
                .contains("Check      ok    cost     163.80 = 163.80 in the report\n")
                .contains("2 conversions, 5 rows of spend; 0 rows set aside")
                .contains("Spend      163.80 by day in the source is part of the cost\n")
                .contains("no session has the channel 'Instagram': cost without an order");
        assertThat(file("out/channel_reporting.csv"))
                .contains("Instagram,2018-07-01,13.4,0,0,,0")
                .contains("Paid Search,2018-07-01,27.4,0,0,,0");
    }

    @Test
    void spendStandsBesideTheCostsOfSessionsAndTheCheckAddsUpToBoth() throws IOException {
        spend("2024-03-01", "Social", "a", 20);
        spend("2024-03-01", "Social", "b", 5.5);
        spend("2024-03-02", "Social", "b", -0.5);

        Cli.Result run = run(0, "run", "--db", "shop.db", "--out", "out");

        assertThat(shop.rows(REPORT))
                .containsExactly(
                        "Email|2024-03-02|0.25",
                        "Search|2024-03-01|1.5",
                        "Search|2024-03-02|2.5",
                        "Social|2024-03-01|25.5",
                        "Social|2024-03-02|-0.5");
        assertThat(run.out())
                .contains("Check      ok    cost     29.25 = 29.25 in the report; of it 1 cost below 0, -0.50");
        assertThat(file("out/run_results.json"))
                .contains("\"source\" : 29.25")
                .contains("\"total\" : 25,")
                .contains("\"channels_without_sessions\" : [ \"Social\" ]");
    }

    @Test
    void whereAChannelHasBothOnADayTheSpendCountsAndTheRestIsTold() throws IOException {
        spend("2024-03-01", "Search", "a", 20);
        spend("2024-03-02", "Search", "a", 30);
        spend("2024-03-02", "Search", "b", 10);

        Cli.Result run = run(0, "run", "--db", "shop.db", "--out", "out");

        assertThat(shop.rows(REPORT))
                .containsExactly("Email|2024-03-02|0.25", "Search|2024-03-01|20.0", "Search|2024-03-02|40.0");
        assertThat(run.out())
                .contains("Check      ok    cost     64.25 = 60.25 in the report + 4.00 not counted, the costs of"
                        + " sessions of 2 channels and days with both")
                .contains(
                        "Spend      60.00 by day in the source is part of the cost; 2 channels and days have costs of sessions, too,"
                                + " so the costs of sessions there, 4.00, are not counted (source.spend.overlap: spend)");
        assertThat(file("out/run_results.json"))
                .contains("\"counted\" : \"spend\",")
                .contains("\"channel_days\" : 2,")
                .contains("\"not_counted\" : 4,");
        assertThat(run(0, "compare", "--db", "shop.db", "--models", "last", "--json")
                        .out())
                .contains("\"counted\" : \"spend\"")
                .containsPattern("\"Search\" : \\{\\s+\"cost\" : 6(0|E\\+1)[,.]")
                .containsPattern("\"not_counted\" : 4[,.]");
    }

    @Test
    void orTheCostsOfSessionsCountIfTheConfigurationSaysSo() throws IOException {
        configure(SPEND.replace("table: ads", "table: ads, overlap: sessions"));
        spend("2024-03-01", "Search", "a", 20);
        spend("2024-03-01", "Email", "a", 7);

        Cli.Result run = run(0, "run", "--db", "shop.db", "--out", "out");

        assertThat(shop.rows(REPORT))
                .containsExactly(
                        "Email|2024-03-01|7.0",
                        "Email|2024-03-02|0.25",
                        "Search|2024-03-01|1.5",
                        "Search|2024-03-02|2.5");
        assertThat(run.out())
                .contains("cost     31.25 = 11.25 in the report + 20.00 not counted, the spend of 1 channel and day"
                        + " with both")
                .contains("(source.spend.overlap: sessions)");
    }

    @Test
    void campaignsOfSpendAreThoseOfTheReportByCampaign() throws IOException {
        shop.sql("ALTER TABLE session_sources ADD COLUMN utm_campaign")
                .sql("UPDATE session_sources SET utm_campaign = 'a' WHERE channel_name = 'Search'");
        spend("2024-03-01", "Search", "a", 20);
        spend("2024-03-01", "Search", "b", 3);
        String[] byCampaign = {"run", "--db", "shop.db", "--out", "out", "--campaign-column", "utm_campaign"};

        Cli.Result run = run(0, byCampaign);
        assertThat(run.out()).contains("Check      ok    campaign 4 rows by campaign, which sum to the report");
        assertThat(file("out/campaign_reporting.csv"))
                .contains("Search,a,2024-03-01,20,")
                .contains("Search,a,2024-03-02,2.5,")
                .contains("Search,b,2024-03-01,3,0,0,,0");

        configure(SPEND.replace("{date:", "{campaign: none_such, date:"));
        assertThat(run(11, byCampaign).err()).contains("has no column none_such; it has day, channel_name, campaign");

        shop.sql("ALTER TABLE ads DROP COLUMN campaign");
        configure(SPEND);
        Cli.Result without = run(0, byCampaign);
        assertThat(without.out()).contains("it has no campaigns, so it is in the rows without one");
        assertThat(file("out/campaign_reporting.csv")).contains("Search,,2024-03-01,23,0,0,,0");
    }

    @Test
    void withoutATableOfSessionCostsAllCostIsSpend() throws IOException {
        shop.sql("DROP TABLE session_costs");
        spend("2024-03-01", "Search", "a", 20);

        Cli.Result run = run(0, "run", "--db", "shop.db", "--out", "out");

        assertThat(run.out()).contains("Check      ok    cost     20.00 = 20.00 in the report\n");
        assertThat(file("out/run_results.json")).contains("\"spend\" : 1,").doesNotContain("\"costs\" : 3");
    }

    @Test
    void spendOfOtherDaysThanTheWindowsIsNamedInTheCheck() {
        spend("2024-03-01", "Search", "a", 20);
        spend("2024-02-01", "Search", "a", 100);
        spend("2024-03-03", "Social", "a", 8);

        Cli.Result run = run(0, "run", "--db", "shop.db", "--from", "2024-03-03", "--to", "2024-03-03");

        assertThat(run.out())
                .contains(" Social  | 8.00 |")
                .contains(
                        "cost     132.25 = 8.00 in the window + 22.75 on other days of the report + 100.00 on days that"
                                + " are not in it + 1.50 not counted");
    }

    @Test
    void theDateOfSpendIsADayInEveryTimeZone() {
        spend("2024-03-01", "Social", "a", 20);
        spend("2024-03-02T00:00:00Z", "Social", "a", 30);

        run(0, "run", "--db", "shop.db", "--time-zone", "America/Chicago");

        assertThat(shop.rows(REPORT)).contains("Social|2024-03-01|20.0", "Social|2024-03-02|30.0");
    }

    @Test
    void spendThatCannotBeUsedIsListedAndStaysInTheCheck() throws IOException {
        spend("2024-03-01", "Search", "a", 20);
        spend("2024-02-30", "Search", "a", 4);
        spend("2024-03-01", "", "a", 3);
        shop.sql("INSERT INTO ads VALUES ('2024-03-01', 'Search', 'a', 'much')")
                .sql("INSERT INTO ads VALUES ('2024-03-01', 'Search', 'a', NULL)");

        Cli.Result run = run(10, "run", "--db", "shop.db", "--out", "out");

        assertThat(run.out())
                .contains("ok    cost     31.25 = 22.75 in the report + 7.00 set aside, of rows that cannot"
                        + " be used + 1.50 not counted");
        assertThat(file("out/quarantine.csv"))
                .contains("ads,2,2024-02-30,")
                .contains(",spend_date_unusable")
                .contains(",spend_channel_unusable")
                .contains(",spend_amount_unusable");
    }

    @Test
    void aChannelThatIsSpelledAsNoSessionsIsPointedOutAndCanBeRenamed() throws IOException {
        spend("2024-03-01", "search", "a", 20);

        Cli.Result run = run(0, "run", "--db", "shop.db");
        assertThat(run.out())
                .contains("no session has the channel 'search': cost without an order")
                .contains("'Search' and 'search' may be the same channel; channel_names in the configuration file can"
                        + " rename one");

        configure(SPEND + "channel_names: {search: Search}\n");
        run(0, "run", "--db", "shop.db");
        assertThat(shop.rows(REPORT)).contains("Search|2024-03-01|20.0");
    }

    @Test
    void whatTheConfigurationCannotMeanIsAnErrorThatSaysWhatItCan() throws IOException {
        configure(SPEND.replace("table: ads", "table: ads, overlap: spent"));
        assertThat(run(2, "run", "--db", "shop.db").err())
                .contains("source.spend.overlap is 'spent', not spend or sessions; did you mean spend?");

        configure("source: {spend: {table: ads}}\n");
        assertThat(run(11, "run", "--db", "shop.db").err())
                .contains("Table ads in", "has no column date, cost; it has day, channel_name, campaign, amount")
                .contains("  spend:", "columns: {date: day, cost: amount}")
                .doesNotContain("CREATE VIEW");
        assertThat(List.of(folder.toFile().list())).doesNotContain("channel_reporting.csv");
    }
}
