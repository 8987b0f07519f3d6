package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report by campaign in addition to the one by channel, if a column of the sessions contains the campaign. */
class CampaignTest {
    private static final String CSV = "campaign_reporting.csv";

    @TempDir
    private Path folder;

    private Cli cli;
    private Shop shop;

    @BeforeEach
    void aShopWithCampaigns() {
        cli = new Cli(folder);
        shop = Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2023-09-01", "10:00:00", "Email")
                .session("s2", "u2", "2023-09-01", "11:00:00", "Email")
                .session("s3", "u2", "2023-09-02", "10:00:00", "TV")
                .conversion("c1", "u1", "2023-09-03", "10:00:00", 10)
                .cost("s1", 4)
                .cost("s2", 1)
                .cost("s3", 9)
                .sql("ALTER TABLE session_sources ADD COLUMN \"utm campaign\" text")
                .sql("UPDATE session_sources SET \"utm campaign\" = 'spring' WHERE session_id = 's1'");
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
    void theCampaignsOfEachChannelAndDayStandInAFileOfTheirOwn() throws IOException {
        Cli.Result run = sound("run", "--db", "shop.db", "--out", "out", "--campaign-column", "utm campaign");

        assertThat(file("out/" + CSV))
                .isEqualTo(String.join(
                        "\r\n",
                        "channel_name,campaign,date,cost,ihc,ihc_revenue,CPO,ROAS",
                        "Email,,2023-09-01,1,0,0,,0",
                        "Email,spring,2023-09-01,4,1,10,4,2.5",
                        "TV,,2023-09-02,9,0,0,,0",
                        ""));
        assertThat(run.out())
                .contains("campaign 3 rows by campaign, which sum to the report")
                .contains("out/" + CSV);
        assertThat(file("out/run_results.json")).contains("\"rows\" : 3").contains("\"apart\" : 0");
    }

    @Test
    void theReportByChannelIsTheSameWithCampaignsAndWithout() throws IOException {
        sound("generate", "--out", "big.db", "--sessions", "4000", "--conversions", "300");
        Shop big = Shop.open(folder.resolve("big.db"))
                .sql("ALTER TABLE session_sources ADD COLUMN utm_campaign")
                .sql("UPDATE session_sources SET utm_campaign = rowid % 7 WHERE rowid % 3 > 0");
        for (String basis : new String[] {"accrual", "cash"}) {
            String[] without = {"run", "--db", "big.db", "--date-basis", basis, "--out", "without"};
            String[] with = {
                "run", "--db", "big.db", "--date-basis", basis, "--out", "with", "--campaign-column", "utm_campaign"
            };
            sound(without);
            sound(with);

            assertThat(file("with/channel_reporting.csv")).isEqualTo(file("without/channel_reporting.csv"));
            assertThat(folder.resolve("without/" + CSV)).doesNotExist();
            assertThat(big.rows("SELECT DISTINCT campaign FROM tributary_campaign_reporting"))
                    .hasSize(8);
            for (String figure : new String[] {"cost", "ihc", "ihc_revenue"}) {
                assertThat(big.number("SELECT max(abs(apart)) FROM (SELECT r." + figure + " - sum(c." + figure + ") AS"
                                + " apart FROM channel_reporting r LEFT JOIN tributary_campaign_reporting c"
                                + " USING (channel_name, date) GROUP BY channel_name, date)"))
                        .as(figure)
                        .isCloseTo(0, within(1e-9));
            }
        }
    }

    @Test
    void reportAndExportOneByOneGiveWhatARunGives() throws IOException {
        sound("run", "--db", "shop.db", "--out", "together", "--campaign-column", "utm campaign");
        sound("report", "--db", "shop.db", "--out", "apart", "--campaign-column", "utm campaign");
        sound("export", "--db", "shop.db", "--out", "apart");
        assertThat(file("apart/" + CSV)).isEqualTo(file("together/" + CSV));
    }

    @Test
    void aReportWithoutCampaignsLeavesNoneOfAnEarlierOne() throws IOException {
        sound("run", "--db", "shop.db", "--out", "out", "--campaign-column", "utm campaign");
        sound("run", "--db", "shop.db", "--out", "out");

        assertThat(shop.rows("SELECT * FROM tributary_campaign_reporting")).isEmpty();
        assertThat(file("out/" + CSV)).isEqualTo("channel_name,campaign,date,cost,ihc,ihc_revenue,CPO,ROAS\r\n");
        Cli.Result refused = cli.run("export", "--db", "shop.db", "--campaign-column", "utm campaign");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("has no campaigns");
    }

    @Test
    void theColumnMayStandInTheConfigurationFileAndHasToBeThere() throws IOException {
        Files.writeString(folder.resolve("tributary.yml"), "db: shop.db\ncampaign_column: utm campaign\n");
        sound("run");
        assertThat(folder.resolve(CSV)).exists();

        Files.writeString(folder.resolve("tributary.yml"), "db: shop.db\ncampaign_column: utm_campaign\n");
        Cli.Result missing = cli.run("report");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err())
                .contains("has no column 'utm_campaign' for --campaign-column; it has session_id")
                .contains("Did you mean utm campaign?");
    }
}
