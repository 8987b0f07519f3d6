package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Similar names and unknown users: reported by every command that reads a source, in text and JSON. */
class NamesAndUsersTest {
    private static final List<List<String>> COMMANDS = List.of(
            List.of("run", "--out", "run"),
            List.of("report", "--out", "report"),
            List.of("journeys", "--out", "journeys"),
            List.of("plan"),
            List.of("preview"),
            List.of("figures", "--out", "figures"),
            List.of("compare", "--models", "linear", "--out", "compare"),
            List.of("explain", "c1"));

    @TempDir
    private Path folder;

    private Shop shop;

    @BeforeEach
    void makeAShop() {
        shop = Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2025-05-01", "10:00:00", "LinkedIn")
                .session("s2", "u1", "2025-05-02", "10:00:00", "linkedin ")
                .session("s3", "u2", "2025-05-02", "10:00:00", "Email")
                .conversion("c1", "u1", "2025-05-03", "10:00:00", 100)
                .cost("s1", 2);
    }

    @Test
    void spellingsArePointedOutByEveryCommandAndRenamedWhereTheConfigurationSaysSo() throws IOException {
        for (List<String> command : COMMANDS) {
            assertThat(text(command)).contains("Names      1 group", "'LinkedIn' 1, 'linkedin ' 1");
            assertThat(json(command)).contains("\"name\" : \"linkedin \",", "\"column\" : \"channel_name\"");
        }
        Files.writeString(folder.resolve("tributary.yml"), """
                channel_names: {"linkedin ": LinkedIn, Facebok: Facebook}
                """);
        for (List<String> command : COMMANDS) {
            assertThat(text(command))
                    .contains("Renamed    1 session by channel_names", "no session has the channel 'Facebok'")
                    .doesNotContain("Names ");
        }
        assertThat(Files.readString(folder.resolve("run/channel_reporting.csv")))
                .doesNotContain("linkedin");
    }

    @Test
    void placeholderUsersAreToldByEveryCommandAndChangeNoExitCode() throws IOException {
        shop.session("s8", "undefined", "2025-05-01", "10:00:00", "Email")
                .session("s9", "00000000-0000-0000-0000-000000000000", "2025-05-01", "11:00:00", "Email")
                .conversion("c9", "UNDEFINED", "2025-05-03", "10:00:00", 40)
                .cost("s8", 5);

        for (List<String> command : COMMANDS) {
            assertThat(text(command)).contains("Nobody     2 sessions and 1 conversion of unknown users");
            assertThat(json(command)).contains("\"user_id\" : \"undefined\"");
        }
        assertThat(Files.readString(folder.resolve("run/conversions_without_credit.csv")))
                .contains("c9,2025-05-03,40,the user_id is a placeholder,unknown_user");
        assertThat(Files.readString(folder.resolve("run/channel_reporting.csv")))
                .contains("Email,2025-05-01,5,0,0");
        assertThat(Files.exists(folder.resolve("run/quarantine.csv"))).isFalse();
    }

    @Test
    void anyNumberOfIdsMayStandForNobody() {
        for (int zeros = 1; zeros <= 40; zeros++) {
            String nobody = "0".repeat(zeros);
            shop.session("z" + zeros, nobody, "2025-05-01", "10:00:00", "Email")
                    .conversion("o" + zeros, "-" + nobody, "2025-05-03", "10:00:00", 1);
        }
        assertThat(text(COMMANDS.get(0))).contains("Nobody     40 sessions and 40 conversions of unknown users");
    }

    @Test
    void refundsAndADuplicateAreToldApart() {
        shop.conversion("c1", "u1", "2025-05-03", "10:00:00", 200)
                .conversion("r1", "u1", "2025-05-04", "10:00:00", -60)
                .conversion("r2", "u1", "2025-05-05", "10:00:00", -20)
                .cost("s1", 5)
                .cost("s3", -1)
                .cost("nowhere", -4);

        Cli.Result run = new Cli(folder).run("run", "--db", "shop.db", "--out", "run");
        assertThat(run.out())
                .contains("- 80.00 set aside, negative + 200.00 set aside, of ids that stand twice")
                .contains("- 4.00 set aside, of no usable session + 2.00 set aside, second costs of a session")
                .contains("of it 1 cost below 0, -1.00");
        String json = new Cli(folder)
                .run("run", "--db", "shop.db", "--out", "run", "--json")
                .out();
        assertThat(json.replaceAll("\\s+", ""))
                .contains("{\"reason\":\"negative\",\"rows\":2,\"positive\":0,\"negative\":-80}")
                .contains("{\"reason\":\"twice\",\"rows\":1,\"positive\":200,\"negative\":0}")
                .contains("\"below_zero\":{\"costs\":1,\"sum\":-1}");
    }

    @Test
    void pathsRenamesAndPointsOutToo() throws IOException {
        Files.writeString(folder.resolve("paths.csv"), """
                path,total_conversions
                LinkedIn > linkedin,1
                email,2
                """);
        Cli cli = new Cli(folder);
        assertThat(cli.run("paths", "--in", "paths.csv", "--model", "linear").err())
                .contains("Names      1 group", "'LinkedIn' 1, 'linkedin' 1");
        Files.writeString(folder.resolve("tributary.yml"), "channel_names: {linkedin: LinkedIn, email: Email}\n");
        Cli.Result renamed = cli.run("paths", "--in", "paths.csv", "--model", "linear");
        assertThat(renamed.err())
                .contains("Renamed    2 touches by channel_names")
                .doesNotContain("Names ");
        assertThat(renamed.out()).contains("LinkedIn,1", "Email,2").doesNotContain("linkedin");
        JsonNode told = new JsonMapper()
                .readTree(cli.run("paths", "--in", "paths.csv", "--model", "linear", "--json")
                        .out())
                .path("intake");
        assertThat(told.path("channel_names").path("touches").asLong()).isEqualTo(2);
        assertThat(told.path("channel_names")
                        .path("renamed")
                        .path(0)
                        .path("touches")
                        .asLong())
                .isEqualTo(1);
        assertThat(told.path("name_variants").isEmpty()).isTrue();
    }

    @Test
    void aListThatContradictsItselfIsAMistakeOfTheConfiguration() throws IOException {
        Files.writeString(folder.resolve("tributary.yml"), "unknown_users: [kiosk]\nknown_users: [KIOSK]\n");

        Cli.Result run = new Cli(folder).run("plan", "--db", "shop.db");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("tributary.yml", "is both in unknown_users and in known_users");
    }

    private String text(List<String> command) {
        return run(command).out();
    }

    private String json(List<String> command) {
        return run(Stream.concat(command.stream(), Stream.of("--json")).toList())
                .out();
    }

    private Cli.Result run(List<String> command) {
        Cli.Result result = new Cli(folder)
                .run(Stream.concat(command.stream(), Stream.of("--db", "shop.db"))
                        .toArray(String[]::new));
        assertThat(result.exitCode()).as(command + result.all()).isZero();
        return result;
    }
}
