package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that have source, medium and referrer instead of a channel. */
class ChannelsByRuleTest {
    private static final String VISITS = """
            visit,visitor,at,utm_source,utm_medium,utm_campaign,came_from,clicked
            v1,u1,2026-10-01 08:00,google,cpc,spring,https://www.google.de/,gclid
            v2,u1,2026-10-02 09:00,newsletter,email,october,,
            v3,u1,2026-10-03 10:00,,,,https://checkout.stripe.com/c/pay,
            v4,u2,2026-10-01 08:30,,,,https://www.bing.com/,
            v5,u2,2026-10-04 21:00,acme,post,,,
            v6,u2,2026-10-04 21:10,acme,post,,,
            v7,u3,2026-10-05 07:10,chatgpt.com,,,,
            v8,u3,2026-10-05 07:20,,,,https://www.shop.example/basket,
            """;
    private static final String ORDERS = """
            number,visitor,at,total
            1,u1,2026-10-03 10:05,40.00
            2,u2,2026-10-04 21:20,25.50
            3,u3,2026-10-05 07:30,12.00
            """;
    private static final String MAPPING = """
            source:
              sessions:
                table: visits
                columns: {session_id: visit, user_id: visitor, timestamp: at, source: utm_source, medium: utm_medium,
                  utm_campaign: utm_campaign, referrer: came_from, click_ids: clicked}
              conversions:
                table: orders
                columns: {conv_id: number, user_id: visitor, timestamp: at, revenue: total}
            """;
    private static final String OWN = "channels: {own_domains: [shop.example]}\n";

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void exports() throws IOException {
        cli = new Cli(folder);
        Files.createDirectory(folder.resolve("exports"));
        write("exports/visits.csv", VISITS);
        write("exports/orders.csv", ORDERS);
        write("tributary.yml", MAPPING + OWN);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private Cli.Result run(int exitCode, String... arguments) {
        Cli.Result result = cli.run(arguments);
        assertThat(result.exitCode()).as(result.all()).isEqualTo(exitCode);
        return result;
    }

    private String report(String source) throws IOException {
        run(0, "run", "--db", source, "--out", "out", "--results", "results.db", "--no-html");
        return Files.readString(folder.resolve("out/channel_reporting.csv"));
    }

    private static String channels(String report) {
        return String.join(
                " ",
                report.lines()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',', line.indexOf(',') + 1)))
                        .map(line -> line.replace(' ', '_'))
                        .toList());
    }

    @Test
    void eachSessionHasTheChannelThatTheRulesMake() throws IOException {
        assertThat(channels(report("csv:exports")))
                .isEqualTo("AI_Assistant,2026-10-05 Direct,2026-10-03 Direct,2026-10-05 Email,2026-10-02"
                        + " Organic_Search,2026-10-01 Paid_Search,2026-10-01 Unassigned,2026-10-04");
    }

    @Test
    void aDatabaseGivesTheSameReportAsItsFiles() throws IOException {
        String csv = report("csv:exports");
        Shop shop = Shop.open(folder.resolve("shop.db"));
        table(shop, "visits", VISITS);
        table(shop, "orders", ORDERS);
        assertThat(report("shop.db")).isEqualTo(csv);
    }

    private static void table(Shop shop, String name, String csv) {
        shop.sql("CREATE TABLE " + name + " (" + csv.lines().findFirst().orElseThrow() + ")");
        csv.lines()
                .skip(1)
                .forEach(line -> shop.sql("INSERT INTO " + name + " VALUES ('" + line.replace(",", "','") + "')"));
    }

    @Test
    void whatNoRuleTakesIsCountedAndShownInTextAndJson() {
        assertThat(run(0, "run", "--db", "csv:exports", "--out", "out", "--no-html")
                        .out())
                .contains(
                        "Channels   8 sessions have their channel by rule, from 7 tuples",
                        "Unassigned 2 sessions with 1 tuple that no rule takes",
                        "                2  source 'acme', medium 'post'");
        assertThat(run(0, "preview", "--db", "csv:exports", "--json").out())
                .contains("\"channels_by_rule\"", "\"most_frequent\"", "\"source\" : \"acme\"");
        assertThat(run(0, "plan", "--db", "csv:exports").out()).contains("Unassigned 2 sessions");
    }

    @Test
    void aChannelThatIsThereWins() throws IOException {
        write(
                "exports/visits.csv",
                VISITS.replace("\n", ",\n")
                        .replaceFirst(",\n", ",channel_name\n")
                        .replace("gclid,\n", "gclid,Brand\n")
                        .replace(",post,,,,\n", ",post,,,, \n"));
        assertThat(channels(report("csv:exports"))).contains("Brand,2026-10-01", "Email,2026-10-02", "Unassigned");
    }

    @Test
    void withoutAChannelTheReferenceNamesAreEnoughAndThatIsSaid() throws IOException {
        write("exports/visits.csv", VISITS.replace("utm_", "").replace("came_from", "referrer"));
        write("tributary.yml", """
                source:
                  sessions: {table: visits, columns: {session_id: visit, user_id: visitor, timestamp: at}}
                  conversions:
                    table: orders
                    columns: {conv_id: number, user_id: visitor, timestamp: at, revenue: total}
                """);
        assertThat(run(0, "preview", "--db", "csv:exports").out())
                .contains(
                        "visits has no column channel_name, so rules make the channel of each session from source,"
                                + " medium, campaign, referrer",
                        "Organic Search");
    }

    @Test
    void aChannelThatARuleMadeIsRenamedLikeOthers() throws IOException {
        write("tributary.yml", MAPPING + OWN + "channel_names: {Paid Search: Google Ads, Unassigned: Post}\n");
        assertThat(channels(report("csv:exports"))).contains("Google_Ads,2026-10-01", "Post,2026-10-04");
    }

    @Test
    void ownRulesAndListsAreUsed() throws IOException {
        write("rules.yml", """
                rules:
                  - {channel: Letters, when: {source: acme}}
                  - {channel: Helpers, when: {site: ai}}
                  - {channel: Rest, when: {source: {matches: '.*'}}}
                """);
        write("helpers.txt", "bing.com\n");
        write("tributary.yml", MAPPING + "channels: {rules: rules.yml, host_lists: {ai: helpers.txt}}\n");
        assertThat(channels(report("csv:exports")))
                .isEqualTo("Helpers,2026-10-01 Helpers,2026-10-05 Letters,2026-10-04 Rest,2026-10-01 Rest,2026-10-02"
                        + " Rest,2026-10-03 Rest,2026-10-05");
    }

    @Test
    void aMistakeInTheRulesIsToldBeforeAnythingIsWritten() throws IOException {
        write("rules.yml", "rules:\n  - channel: A\n    when: {sourse: google}\n");
        write("tributary.yml", MAPPING + "channels: {rules: rules.yml}\n");
        Cli.Result result = run(2, "run", "--db", "csv:exports", "--out", "out");
        assertThat(result.err())
                .contains("line 3: rule 1 (A) has an unknown key 'sourse'; did you mean source?", "channel-rules.md");
        assertThat(folder.resolve("out/channel_reporting.csv")).doesNotExist();
        write("tributary.yml", MAPPING + "channels: {rules: none.yml}\n");
        assertThat(run(2, "run", "--db", "csv:exports", "--out", "out").err()).contains("none.yml cannot be read");
    }

    @Test
    void aMistakeInTheSettingsIsTold() throws IOException {
        String[][] mistakes = {
            {"channels: {rule: a.yml}", "channels has an unknown key 'rule'; did you mean rules?"},
            {"channels: {host_lists: {serach: a.txt}}", "unknown key 'serach'; did you mean search?"},
            {"channels: {own_domains: ['not a domain']}", "not a domain such as shop.example"},
            {"channels: yes", "channels is not a mapping"},
            {"channels: {own_domains: [co.uk]}", "'co.uk' is a suffix, under which others have their domains"},
            {"channels: {host_lists: {search: [none.txt]}}", "none.txt cannot be read"},
        };
        for (String[] mistake : mistakes) {
            write("tributary.yml", MAPPING + mistake[0] + "\n");
            assertThat(run(2, "run", "--db", "csv:exports", "--out", "out").err())
                    .contains(mistake[1]);
        }
    }

    @Test
    void aSourceWithChannelsNeedsNoRules() throws IOException {
        run(0, "generate", "--out", "sound.db", "--sessions", "100", "--conversions", "10");
        write("tributary.yml", "channels: {rules: none.yml}\n");
        assertThat(run(0, "run", "--db", "sound.db", "--out", "out", "--json").out())
                .doesNotContain("channels_by_rule");
    }

    @Test
    void aColumnOfValuesOfOneClickIdIsUnderstoodByItsName() throws IOException {
        write(
                "exports/visits.csv",
                VISITS.replace("clicked", "gclid")
                        .replace("https://www.bing.com/,", "https://www.example.org/,EAIaIQobChMI"));
        write("tributary.yml", MAPPING.replace("clicked", "gclid") + OWN);
        assertThat(channels(report("csv:exports")))
                .contains("Paid_Search,2026-10-01")
                .doesNotContain("Referral");
    }

    @Test
    void theBuiltInRulesAreCopiedOnceAndTheCopyIsUsedAndNeverWrittenOver() throws IOException {
        assertThat(run(0, "channels", "eject").out()).contains("channels: {rules: channels.yml}");
        assertThat(Files.readString(folder.resolve("channels.yml")))
                .isEqualTo(run(0, "channels", "show").out());
        String before = report("csv:exports");
        write("tributary.yml", MAPPING + "channels: {own_domains: [shop.example], rules: channels.yml}\n");
        assertThat(report("csv:exports")).isEqualTo(before);
        write("channels.yml", "rules: []\n");
        assertThat(run(2, "channels", "eject").err()).contains("already", "--rules");
        assertThat(Files.readString(folder.resolve("channels.yml"))).isEqualTo("rules: []\n");
        assertThat(run(0, "channels", "test").out()).contains("0 rules in", "they have no tests.");
    }

    @Test
    void theCommandKnowsItsActions() {
        assertThat(run(0, "channels", "test").out()).contains("19 rules in the built-in rules", "hold.");
        assertThat(run(0, "channels", "show").out()).contains("\nrules:\n", "AI Assistant", "\ntests:\n");
        assertThat(run(2, "channels", "tes").err()).contains("Did you mean test?");
        assertThat(run(2, "channels", "test", "--rules", "none.yml").err()).contains("none.yml cannot be read");
        assertThat(run(0, "channels", "explain", "--referrer", "\u001b[31mhttps://\u0007x", "--source", "a\nb")
                        .out())
                .doesNotContain("\u001b", "\u0007");
    }
}
