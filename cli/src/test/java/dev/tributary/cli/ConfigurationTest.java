package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Options override the environment, which overrides .env, then tributary.yml, then defaults; unknown names are
 * rejected.
 */
class ConfigurationTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aShop() {
        Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2023-09-01", "10:00:00", "Email")
                .conversion("c1", "u1", "2023-09-01", "10:00:00", 10);
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }

    private long attributed() {
        return (long) Shop.open(folder.resolve("shop.db")).number("SELECT count(*) FROM attribution_customer_journey");
    }

    @Test
    void theConfigurationFileNamesTheDatabase() throws IOException {
        write("tributary.yml", "db: shop.db\nboundary: inclusive\nout: reports\n");
        assertThat(new Cli(folder).run("run").exitCode()).isZero();
        assertThat(attributed()).isEqualTo(1);
        assertThat(folder.resolve("reports/channel_reporting.csv")).exists();
    }

    @Test
    void eachLayerOverridesTheOneBelow() throws IOException {
        write("tributary.yml", "db: shop.db\nboundary: inclusive\n");
        write(".env", "TRIBUTARY_BOUNDARY=strict\n");
        new Cli(folder).run("run");
        assertThat(attributed()).isZero();
        new Cli(folder).with("TRIBUTARY_BOUNDARY", "inclusive").run("run");
        assertThat(attributed()).isEqualTo(1);
        new Cli(folder).with("TRIBUTARY_BOUNDARY", "inclusive").run("run", "--boundary", "strict");
        assertThat(attributed()).isZero();
    }

    @Test
    void aLineOfTheEnvFileThatWasMeantForUsIsAnErrorThatDoesNotRepeatIt() throws IOException {
        write(".env", "OTHER=1\nIHC_API_KEY canary-4711\n");
        Cli.Result result = new Cli(folder).run("run", "--db", "shop.db");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(".env", "line 2").doesNotContain("canary");

        write(".env", "TRIBUTARY_DB shop.db\n");
        assertThat(new Cli(folder).run("status", "--db", "shop.db").exitCode()).isEqualTo(2);
    }

    @Test
    void aLineOfTheEnvFileForSomebodyElseIsANote() throws IOException {
        write(".env", "PASSWORD canary-4711\nTRIBUTARY_BOUNDARY='inclusive'\n");
        Cli.Result result = new Cli(folder).run("run", "--db", "shop.db", "--json");
        assertThat(result.exitCode()).as(result.all()).isZero();
        assertThat(result.err()).isEqualTo("note: .env: line 1 is not NAME=value; passed over\n");
        assertThat(attributed()).isEqualTo(1);
    }

    @Test
    void aNameThatIsNearlyOursAndOneThatStandsTwiceAreNoted() throws IOException {
        write(".env", "IHC_APIKEY=a\ntributary_boundary=strict\nTRIBUTARY_OUT=a\nTRIBUTARY_OUT=b\nA=1\nA=2\n");
        Cli.Result result = new Cli(folder).run("run", "--db", "shop.db");
        assertThat(result.exitCode()).as(result.all()).isZero();
        assertThat(result.err().lines())
                .containsExactly(
                        "note: .env has TRIBUTARY_OUT in line 3 and, otherwise, in line 4; the last one is used",
                        "note: .env has IHC_APIKEY, which is not a setting; did you mean IHC_API_KEY?",
                        "note: .env has tributary_boundary, which is not a setting; did you mean TRIBUTARY_BOUNDARY?");
        assertThat(folder.resolve("b/channel_reporting.csv")).exists();
    }

    @Test
    void anEnvFileOfWindowsIsReadAndAFolderOfThatNameHoldsNothing() throws IOException {
        Files.write(folder.resolve(".env"), "\uFEFFTRIBUTARY_DB=shop.db\r\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(new Cli(folder).run("run").exitCode()).isZero();
        Files.write(folder.resolve(".env"), "\uFEFFTRIBUTARY_DB=shop.db\r\n".getBytes(StandardCharsets.UTF_16BE));
        assertThat(new Cli(folder).run("run").exitCode()).isZero();
        Files.delete(folder.resolve(".env"));
        Files.createDirectory(folder.resolve(".env"));
        Cli.Result result = new Cli(folder).run("run", "--db", "shop.db");
        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEqualTo("note: .env is a folder and holds no settings\n");
    }

    @Test
    void anEnvFileThatIsALinkToNothingIsNotTakenForNone() throws IOException {
        Files.createSymbolicLink(folder.resolve(".env"), folder.resolve("secrets"));
        Cli.Result result = new Cli(folder).run("run", "--db", "shop.db");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(".env");
    }

    @Test
    void aFlagThatIsSaidTwiceIsStillAYes() throws IOException {
        write("tributary.yml", "db: shop.db\njson: true\n");

        assertThat(new Cli(folder).run("run", "--json").out()).startsWith("{");
        assertThat(new Cli(folder).run("figures", "--json").out()).startsWith("{");
        assertThat(new Cli(folder).with("TRIBUTARY_JSON", "false").run("run").out())
                .startsWith("Source");
        assertThat(new Cli(folder)
                        .with("TRIBUTARY_JSON", "false")
                        .run("run", "--json")
                        .out())
                .startsWith("{");
    }

    @Test
    void anotherConfigurationFileCanBeNamed() throws IOException {
        write("other.yml", "db: shop.db\nboundary: inclusive\n");
        assertThat(new Cli(folder).run("run", "--config", "other.yml").exitCode())
                .isZero();
        assertThat(new Cli(folder).run("run", "--config=other.yml").exitCode()).isZero();
        assertThat(new Cli(folder)
                        .with("TRIBUTARY_CONFIG", "other.yml")
                        .run("run")
                        .exitCode())
                .isZero();
        assertThat(new Cli(folder).run("run", "--config", "missing.yml").exitCode())
                .isEqualTo(2);
    }

    @Test
    void anUnknownKeyIsAnErrorWithTheNearestMatch() throws IOException {
        write("tributary.yml", "db: shop.db\nboundry: inclusive\n");
        Cli.Result result = new Cli(folder).run("run");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("'boundry'").contains("Did you mean boundary?");
    }

    @Test
    void anUnknownVariableIsAnErrorWithTheNearestMatch() {
        Cli.Result result = new Cli(folder).with("TRIBUTARY_BOUNDERY", "strict").run("run", "--db", "shop.db");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("Did you mean TRIBUTARY_BOUNDARY?");
    }

    @Test
    void aKeyInTheConfigurationFileIsRefusedWithoutBeingShown() throws IOException {
        write("tributary.yml", "db: shop.db\nihc_api_key: canary-4711\n");
        Cli.Result result = new Cli(folder).run("run");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("ihc_api_key").doesNotContain("canary-4711");
    }

    @Test
    void aKeyTwiceInTheFileIsAnErrorWithItsPlace() throws IOException {
        write("tributary.yml", "db: shop.db\ndb: other.db\n");
        Cli.Result result = new Cli(folder).run("run");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("tributary.yml").contains("line 2");
    }

    @Test
    void aBadRedistributionNamesItsField() throws IOException {
        write("tributary.yml", """
                redistribution_parameter:
                  closer:
                    direction: sideways
                    receive_threshold: 0.1
                    redistribution_channel_labels: [Email]
                """);
        Cli.Result result = new Cli(folder).run("run", "--db", "shop.db");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .contains("redistribution_parameter.closer.direction")
                .contains("'sideways'");
    }

    @Test
    void aRedistributionFromTheFileChangesTheCredits() throws IOException {
        Shop shop = Shop.open(folder.resolve("shop.db"))
                .session("s0", "u1", "2023-08-31", "10:00:00", "Search")
                .session("s2", "u1", "2023-09-01", "10:00:01", "Direct")
                .conversion("c2", "u1", "2023-09-01", "12:00:00", 10);
        String rule = "{direction: any_session, receive_threshold: 0, redistribution_channel_labels: [Direct]}";
        write(
                "tributary.yml",
                "redistribution_parameter:\n  initializer: %1$s\n  holder: %1$s\n  closer: %1$s\n".formatted(rule));
        assertThat(new Cli(folder).run("run", "--db", "shop.db").exitCode()).isZero();
        assertThat(shop.number("SELECT ihc FROM attribution_customer_journey WHERE session_id = 's2'"))
                .isZero();
        assertThat(shop.number("SELECT sum(ihc) FROM attribution_customer_journey WHERE conv_id = 'c2'"))
                .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9));
    }
}
