package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The arguments that the command line accepts, and the messages for others. */
class CommandLineTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aShop() {
        Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2023-09-01", "10:00:00", "Email")
                .conversion("c1", "u1", "2023-09-01", "10:00:01", 10)
                .cost("s1", 2.5);
    }

    private Cli.Result run(String... arguments) {
        return new Cli(folder).run(arguments);
    }

    @Test
    void helpIsShownOnStandardOutput() {
        assertThat(run("--help").out()).contains("demo").contains("IHC_API_KEY");
        assertThat(run("run", "--help").out()).contains("--conv-type-id");
        assertThat(run("--version").out()).startsWith("tributary ");
    }

    @Test
    void anUnknownOptionIsAnErrorWithTheNearestMatch() {
        Cli.Result result = run("run", "--atributor", "ihc-local");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("no option --atributor").contains("--attributor");
    }

    @Test
    void aKeyAsAnOptionIsRefusedAndNotRepeated() {
        for (String[] arguments : new String[][] {
            {"run", "--api-key", "canary-4711"}, {"run", "--ihc-api-key=canary-4711"}, {"--key", "canary-4711"}
        }) {
            Cli.Result result = run(arguments);
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err()).contains("IHC_API_KEY").doesNotContain("canary-4711");
        }
    }

    @Test
    void anUnknownCommandIsAnErrorWithTheNearestMatch() {
        Cli.Result result = run("atribute");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("attribute");
    }

    @Test
    void aBadDateIsToldWithItsForm() {
        Cli.Result result = run("run", "--db", "shop.db", "--from", "01.09.2023");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--from").contains("01.09.2023").contains("YYYY-MM-DD");
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsAnError() {
        Cli.Result result = run("run", "--db", "shop.db", "--from", "2023-09-02", "--to", "2023-09-01");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("2023-09-02").contains("2023-09-01");
    }

    @Test
    void theServiceNeedsAKeyAndAConversionType() {
        Cli.Result keyless = run("run", "--db", "shop.db", "--attributor", "ihc-api", "--conv-type-id", "x");
        assertThat(keyless.exitCode()).isEqualTo(12);
        assertThat(keyless.err()).contains("IHC_API_KEY");
        Cli.Result typeless = new Cli(folder).with("IHC_API_KEY", "k").run("run", "--db", "shop.db");
        assertThat(typeless.exitCode()).isEqualTo(2);
        assertThat(typeless.err()).contains("--conv-type-id");
    }

    @Test
    void theKeyIsTakenFromAFileOrFromDotEnv() throws IOException {
        Files.writeString(folder.resolve("key"), "k\n");
        assertThat(new Cli(folder)
                        .with("IHC_API_KEY_FILE", "key")
                        .run("run", "--db", "shop.db")
                        .err())
                .contains("--conv-type-id");
        Files.writeString(folder.resolve(".env"), "IHC_API_KEY=k\n");
        assertThat(run("run", "--db", "shop.db").err()).contains("--conv-type-id");
    }

    @Test
    void aPlainHttpAddressElsewhereIsRefused() {
        Cli.Result result = new Cli(folder)
                .with("IHC_API_KEY", "k")
                .run("run", "--db", "shop.db", "--conv-type-id", "x", "--ihc-url", "http://example.com");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("https");
    }

    @Test
    void withoutAKeyTheLocalEngineIsUsedAndSaysSoInOneLine() {
        assertThat(run("run", "--db", "shop.db").out().lines())
                .filteredOn(line -> line.contains("no IHC_API_KEY is set"))
                .hasSize(1);
        assertThat(run("run", "--db", "shop.db", "--attributor", "ihc-local").out())
                .doesNotContain("no IHC_API_KEY");
    }

    @Test
    void jsonIsOneDocumentOnStandardOutputAndNothingElse() {
        Cli.Result result = run("run", "--db", "shop.db", "--json");
        JsonNode document = JsonMapper.builder().build().readTree(result.out());
        assertThat(document.path("status").asString()).isEqualTo("success");
        assertThat(document.path("exit_code").asInt()).isZero();
        assertThat(document.path("report").path("total").path("cpo").asDouble()).isEqualTo(2.5);
        assertThat(document.path("checks").path("add_up").asBoolean()).isTrue();
        assertThat(result.err()).isEmpty();
    }

    @Test
    void aFailureWithJsonIsADocumentToo() {
        Cli.Result result = run("run", "--db", "missing.db", "--json");
        JsonNode document = JsonMapper.builder().build().readTree(result.out());
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(document.path("exit_code").asInt()).isEqualTo(2);
        assertThat(document.path("errors").path(0).path("what").asString()).contains("missing.db");
        Cli.Result usage = run("run", "--json", "--db", "shop.db", "--from", "x");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(usage.out())
                        .path("exit_code")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aStackTraceIsShownOnlyWithDebug() {
        assertThat(run("run", "--db", "missing.db").err()).doesNotContain("\tat ");
        assertThat(run("run", "--db", "missing.db", "--debug").err()).contains("\tat ");
    }

    @Test
    void theDemoEndsWellAndSaysWhatToRunNext() {
        Cli.Result result = new Cli(folder)
                .with("IHC_API_KEY", "a key that the demo does not use")
                .run("demo");
        assertThat(result.exitCode()).as(result.all()).isZero();
        assertThat(result.out())
                .contains("What to run next", "Total")
                .containsPattern("compare --db \\S*sample.db --out \\S*tributary-demo   compare it with other models")
                .containsPattern("figures --db \\S*sample.db --out \\S*tributary-demo   the paths");
        assertThat(folder.resolve("tributary-demo/channel_reporting.csv")).exists();
        assertThat(run("demo").exitCode()).isZero();
    }
}
