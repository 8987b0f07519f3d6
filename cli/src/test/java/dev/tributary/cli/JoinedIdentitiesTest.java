package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person whom the tracker knows by cookies and the shop by an e-mail address has one journey, told in every command. */
class JoinedIdentitiesTest {
    private static final String NAMED = """
            source:
              identities: {table: identifies, columns: {alias: anonymous}}
              conversions:
                columns: {user_id: email}
                user_from: {table: purchases, columns: {conv_id: number, user_id: visitor}}
            """;

    private static final String ALIASES =
            "Identities 6 aliases; by one, 3 sessions and 2 conversions found their user\n"
                    + "           1 alias is not applied, with several users\n"
                    + "           1 circle of aliases counts as one user\n"
                    + "           1 row links nobody: an id is missing, or one of an unknown user\n"
                    + "Orders     1 of 4 conversions found their user by user_from; of the others, 3 have a user of their own,"
                    + " 0 none\n";

    private static final String JOURNEYS =
            "SELECT conv_id, group_concat(session_id) FROM (SELECT * FROM attribution_customer_journey ORDER BY conv_id,"
                    + " session_id) GROUP BY conv_id ORDER BY 1";

    @TempDir
    private Path folder;

    private Cli cli;
    private Shop shop;

    @BeforeEach
    void aShopWhoseVisitorsHaveCookies() throws IOException {
        cli = new Cli(folder);
        shop = Shop.create(folder.resolve("shop.db"))
                .session("s1", "phone of ann", "2024-03-01", "10:00:00", "Search")
                .session("s2", "ann", "2024-03-02", "10:00:00", "Email")
                .session("s3", "laptop of ann", "2024-03-02", "11:00:00", "Social")
                .session("s4", "left", "2024-03-02", "12:00:00", "Search")
                .session("s5", "right", "2024-03-02", "13:00:00", "Email")
                .session("s6", "library", "2024-03-02", "14:00:00", "Direct")
                .conversion("1001", "ann@example.org", "2024-03-03", "09:00:00", 100)
                .conversion("1002", "laptop of ann", "2024-03-04", "09:00:00", 50)
                .conversion("1003", "left", "2024-03-03", "09:30:00", 60)
                .conversion("1004", "ben", "2024-03-03", "09:30:00", 40)
                .cost("s1", 1.5)
                .sql("ALTER TABLE conversions RENAME COLUMN user_id TO email")
                .sql("CREATE TABLE identifies (anonymous, user_id)")
                .sql("INSERT INTO identifies VALUES ('phone of ann', 'laptop of ann'), ('laptop of ann', 'ann'),"
                        + " ('left', 'right'), ('right', 'left'), ('library', 'ann'), ('library', 'ben'),"
                        + " ('tablet of ann', 'ann'), (NULL, 'ann')")
                .sql("CREATE TABLE purchases (number INTEGER, visitor)")
                .sql("INSERT INTO purchases VALUES (1001, 'phone of ann'), (999, 'ben')");
        configure(NAMED);
    }

    private void configure(String text) throws IOException {
        Files.writeString(folder.resolve("tributary.yml"), text);
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
    void aPersonHasOneJourneyUnderAllIdsAndWhatWasDecidedIsTold() throws IOException {
        Cli.Result run = run(10, "run", "--db", "shop.db", "--out", "out");

        assertThat(shop.rows(JOURNEYS)).containsExactly("1001|s1,s2,s3", "1002|s1,s2,s3", "1003|s4,s5");
        assertThat(run.out())
                .contains(ALIASES)
                .contains("Check      ok    revenue  250.00 = 210.00 in the report + 40.00 without a journey\n");
        assertThat(file("out/quarantine.csv").replace("\r\n", "\n")).isEqualTo("""
                table,row,id,reason,code
                identifies,3,left,anonymous is in a circle of aliases; all in it count as one user,alias_circle
                identifies,4,right,anonymous is in a circle of aliases; all in it count as one user,alias_circle
                identifies,5,library,anonymous stands with several users; the alias is not applied,alias_of_several_users
                identifies,6,library,anonymous stands with several users; the alias is not applied,alias_of_several_users
                """);
        assertThat(file("out/report.html")).contains("6 aliases; by one, 3 sessions", "1 of 4 conversions found");
    }

    @Test
    void everyCommandTellsTheSameInTextAndInJson() throws IOException {
        run(10, "run", "--db", "shop.db", "--out", "out");
        List<List<String>> commands = List.of(
                List.of("preview"),
                List.of("run", "--out", "out"),
                List.of("explain", "1001"),
                List.of("compare", "--models", "first,last"),
                List.of("figures"),
                List.of("plan"));
        for (List<String> command : commands) {
            assertThat(cli.run(with(command)).out()).as("%s", command).contains(ALIASES);
            assertThat(cli.run(with(command, "--json")).out().replaceAll("\\s", ""))
                    .as("%s", command)
                    .contains("\"identities\":{\"rows\":8,\"rows_of_nobody\":1,\"aliases\":6,\"not_applied\":1,"
                            + "\"circles\":1,\"sessions\":3,\"conversions\":2},\"user_from\":{\"rows\":2,"
                            + "\"rows_of_nobody\":0,\"not_taken\":0,\"conversions\":4,\"found\":1,\"own_user\":3,"
                            + "\"no_user\":0}");
        }
    }

    private static String[] with(List<String> command, String... further) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("--db", "shop.db"));
        all.addAll(List.of(further));
        return all.toArray(String[]::new);
    }

    @Test
    void withoutThemEachIdIsAUserOfItsOwnAndNothingIsSaid() throws IOException {
        configure("source: {conversions: {columns: {user_id: email}}}\n");
        Cli.Result run = run(0, "run", "--db", "shop.db", "--out", "out");
        assertThat(shop.rows(JOURNEYS)).containsExactly("1002|s3", "1003|s4");
        assertThat(run.out()).doesNotContain("Identities", "Orders ");
        assertThat(file("out/run_results.json")).doesNotContain("\"identities\"", "\"user_from\"");
    }

    @Test
    void theReportIsThatOfASourceThatHasThePersonsInItsRowsToTheByte() throws IOException {
        run(10, "run", "--db", "shop.db", "--out", "joined", "--results", "joined.db");
        shop.sql("UPDATE session_sources SET user_id = 'ann' WHERE user_id LIKE '% of ann'")
                .sql("UPDATE session_sources SET user_id = 'left' WHERE user_id = 'right'")
                .sql("UPDATE conversions SET email = 'ann' WHERE conv_id IN ('1001', '1002')");
        configure("source: {conversions: {columns: {user_id: email}}}\n");
        run(0, "run", "--db", "shop.db", "--out", "plain", "--results", "plain.db");
        assertThat(file("joined/channel_reporting.csv")).isEqualTo(file("plain/channel_reporting.csv"));
        assertThat(file("joined/conversions_without_credit.csv"))
                .isEqualTo(file("plain/conversions_without_credit.csv"));
    }

    @Test
    void aPersonIsForgottenByAnyOfTheirIds() throws IOException {
        for (String id : List.of("ann", "phone of ann", "laptop of ann", "tablet of ann", "ann@example.org")) {
            run(10, "run", "--db", "shop.db", "--out", "out", "--results", "results.db");
            run(0, "forget", "--user", id, "--db", "shop.db", "--results", "results.db");
            List<String> left = id.contains("@") ? List.of("1002|s1,s2,s3", "1003|s4,s5") : List.of("1003|s4,s5");
            assertThat(Shop.open(folder.resolve("results.db")).rows(JOURNEYS))
                    .as(id)
                    .isEqualTo(left);
            if (!id.contains("@")) {
                assertThat(Files.readString(folder.resolve("results.db"), StandardCharsets.ISO_8859_1))
                        .as(id)
                        .doesNotContain("of ann", "library", "1001", "1002");
            }
            Files.delete(folder.resolve("results.db"));
        }
    }

    @Test
    void aConversionIsExplainedWithTheSessionsOfAllIds() {
        Cli.Result explained = run(0, "explain", "1001", "--db", "shop.db");
        assertThat(explained.out()).contains("Journey of 3 sessions", "Search", "Email", "Social");
    }

    @Test
    void anOrderNumberThatIsSpelledOtherwiseIsNotFoundAndNoticed() throws IOException {
        shop.sql("UPDATE conversions SET conv_id = '#' || conv_id");
        Cli.Result run = run(10, "run", "--db", "shop.db", "--out", "out");
        assertThat(run.out())
                .contains("Orders     0 of 4 conversions found their user by user_from")
                .contains("'#1001' in conversions.conv_id and '1001' in purchases.number");
        configure(
                NAMED.replace("table: purchases", "query: \"SELECT '#' || number AS number, visitor FROM purchases\""));
        assertThat(run(10, "run", "--db", "shop.db", "--out", "out").out()).contains("Orders     1 of 4 conversions");
    }

    @Test
    void conversionsNeedNoUserOfTheirOwn() throws IOException {
        shop.sql("ALTER TABLE conversions DROP COLUMN email");
        configure(NAMED.replace("    columns: {user_id: email}\n", ""));
        Cli.Result run = run(10, "run", "--db", "shop.db", "--out", "out");
        assertThat(run.out())
                .contains("Orders     1 of 4 conversions found their user by user_from; of the others, 0 have a user of"
                        + " their own, 3 none");
        assertThat(file("out/quarantine.csv"))
                .contains("conversions,2,1002,the id in purchases is missing; the conversion counts as one without a"
                        + " journey,conversion_user_missing");
        assertThat(shop.rows(JOURNEYS)).containsExactly("1001|s1,s2,s3");
    }

    @Test
    void whatIsWrongWithTheSettingsIsAnsweredWithWhatMendsIt() throws IOException {
        configure(NAMED.replace("table: identifies", "table: identify"));
        assertThat(run(11, "run", "--db", "shop.db", "--out", "out").err())
                .contains("has no table identify; it has conversions, identifies, purchases")
                .contains("Expected: identities(alias, user_id).")
                .contains("  identities:\n    table: identifies\n    columns: {alias: anonymous}\n")
                .doesNotContain("CREATE VIEW");
        configure(NAMED.replace("conv_id: number", "conv_id: order"));
        assertThat(run(11, "run", "--db", "shop.db", "--out", "out").err())
                .contains("has no column order; it has number, visitor.")
                .contains("  conversions:\n    user_from:\n      table: purchases\n"
                        + "      columns: {conv_id: number, user_id: visitor}\n");
        configure(NAMED.replace("alias: anonymous", "aliases: anonymous"));
        assertThat(run(2, "run", "--db", "shop.db", "--out", "out").err())
                .contains("source.identities.columns has an unknown key 'aliases'; did you mean alias?");
        configure(NAMED.replace("user_from: {table: purchases,", "user_from: {table: purchases, query: SELECT 1,"));
        assertThat(run(2, "run", "--db", "shop.db", "--out", "out").err())
                .contains("source.conversions.user_from has a table and a query; give one of them");
        configure("source: {user_from: {table: purchases}}\n");
        assertThat(run(2, "run", "--db", "shop.db", "--out", "out").err())
                .contains("source has an unknown key 'user_from'");
    }

    @Test
    void thePreviewShowsBothTablesAndThePersonOfEachRow() {
        String preview = run(10, "preview", "--db", "shop.db").out();
        assertThat(preview)
                .contains("Identities: table identifies (tributary.yml)")
                .contains("Conversions.user_from: table purchases (tributary.yml)")
                .contains(" s1      | ann     |")
                .contains(" 1001       | ann  |")
                .contains("alias_of_several_users |    2 | identifies row 5 (library)");
    }

    @Test
    void filesAreReadTheSameWay() throws IOException {
        Files.createDirectory(folder.resolve("files"));
        file(
                "session_sources",
                "session_id,user_id,event_date,event_time,channel_name\ns1,007.0,2024-03-01,10:00,Email\n");
        file("conversions", "conv_id,user_id,conv_date,conv_time,revenue\n1.0,x@y,2024-03-02,10:00,5\n");
        file("ids", "old;new\n007.0;ann\n;ben\n");
        file("tracked", "order,who\n1,ann\n");
        configure("""
                source:
                  identities: {table: ids, columns: {alias: old, user_id: new}, file: {delimiter: ";"}}
                  conversions: {user_from: {table: tracked, columns: {conv_id: order, user_id: who}}}
                """);
        Cli.Result run = run(0, "run", "--db", "csv:files", "--out", "out");
        assertThat(run.out())
                .contains("Identities 1 alias; by one, 1 session and 0 conversions found their user\n"
                        + "           1 row links nobody")
                .contains("Orders     1 of 1 conversion found")
                .contains("ids.csv: UTF-8, a semicolon between cells")
                .contains("Journeys   1 with 1 session");
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve("files/" + name + ".csv"), text);
    }
}
