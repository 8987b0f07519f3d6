package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.RecordedService;
import dev.tributary.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Three journeys of the reference database, explained as shown in docs/how-to/explain-a-number.md. */
class ExplainReferenceTest {
    private static final Path ROOT = Path.of(System.getProperty("tributary.root"));
    private static final String MODEL = ROOT.resolve("models/recorded-1.json").toString();
    private static final Pattern SHOWN =
            Pattern.compile("```text\\n\\$ tributary explain (\\w+) [^\\n]*\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private Cli cli;
    private String origin;

    @BeforeEach
    void theServicesAnswersAreStored() throws IOException {
        ReferenceData reference = ReferenceData.require();
        Path database = Files.copy(reference.challengeDb(), folder.resolve("challenge.db"));
        assertThat(database.toFile().setWritable(true)).isTrue();
        cli = new Cli(folder).with("IHC_API_KEY", "k");
        try (RecordedService service = RecordedService.start("k", 3000, reference.goldenAttribution())) {
            origin = service.origin();
            String[] run = {"run", "--db", "challenge.db", "--ihc-url", origin, "--conv-type-id", "recorded-1"};
            assertThat(cli.run(run).exitCode()).isZero();
        }
    }

    private String explained(String conversion) {
        Cli.Result result = cli.run("explain", conversion, "--db", "challenge.db", "--model", MODEL);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.out().replace(origin.substring("http://".length()), "api.ihc-attribution.com");
    }

    @Test
    void theDocumentShowsThreeJourneysAsTheyAreExplained() throws IOException {
        String document = Files.readString(ROOT.resolve("docs/how-to/explain-a-number.md"));
        List<MatchResult> shown = SHOWN.matcher(document).results().toList();
        assertThat(shown).hasSize(3);
        assertThat(shown)
                .allSatisfy(block -> assertThat(explained(block.group(1))).isEqualTo(block.group(2)));
    }

    @Test
    void theSameIsThereAsJson() {
        String conversion = "001d12700b75212f67b2abde0f7a956ea9f32b6988d21b631a665e8a83e0e179";
        String out =
                cli.run("explain", conversion, "--db", "challenge.db", "--json").out();
        JsonNode document = JsonMapper.builder().build().readTree(out);
        assertThat(document.path("conversion_id").asString()).isEqualTo(conversion);
        assertThat(document.path("sessions").size()).isEqualTo(3);
        assertThat(document.path("steps").size()).isEqualTo(7);
        assertThat(document.path("stored_by").path("attributor").asString()).isEqualTo("ihc-api");
        assertThat(document.path("sessions").path(0).path("stored").path("ihc").asDouble())
                .isEqualTo(0.4024);
        assertThat(document.path("sessions")
                        .path(0)
                        .path("reasons")
                        .path("initializer")
                        .path(0)
                        .asString())
                .isEqualTo("first session");
    }

    @Test
    void anExplanationChangesNothing() throws IOException {
        Path untouched = Files.copy(ReferenceData.require().challengeDb(), folder.resolve("untouched.db"));
        byte[] before = Files.readAllBytes(untouched);
        assertThat(cli.run(
                                "explain",
                                "001d12700b75212f67b2abde0f7a956ea9f32b6988d21b631a665e8a83e0e179",
                                "--db",
                                "untouched.db")
                        .exitCode())
                .isZero();
        assertThat(Files.readAllBytes(untouched)).isEqualTo(before);
    }

    @Test
    void anUnknownConversionAndOneWithoutSessionsAreTold() {
        assertThat(cli.run("explain", "nobody", "--db", "challenge.db").exitCode())
                .isEqualTo(2);
        String without = Shop.open(folder.resolve("challenge.db"))
                .rows("SELECT conv_id FROM conversions WHERE conv_id NOT IN"
                        + " (SELECT conv_id FROM attribution_customer_journey) LIMIT 1")
                .get(0);
        assertThat(cli.run("explain", without, "--db", "challenge.db").out())
                .contains("No channel is credited with it: all sessions of the user are later.");
    }
}
