package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.testing.GoldenRow;
import dev.tributary.testing.RecordedService;
import dev.tributary.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Models learned from the service's answers to the reference database, and their use. */
class LearnedModelTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private ReferenceData reference;
    private Cli cli;

    @BeforeEach
    void copyTheReferenceDatabase() throws IOException {
        reference = ReferenceData.require();
        Path database = Files.copy(reference.challengeDb(), folder.resolve("challenge.db"));
        assertThat(database.toFile().setWritable(true)).isTrue();
        cli = new Cli(folder).with("IHC_API_KEY", "k");
    }

    private Cli.Result run(List<GoldenRow> answers, String... more) {
        try (RecordedService service = RecordedService.start("k", 3000, answers)) {
            List<String> arguments = new ArrayList<>(List.of("run", "--db", "challenge.db"));
            arguments.addAll(List.of("--ihc-url", service.origin(), "--conv-type-id", "recorded-1"));
            arguments.addAll(List.of("--boundary", "strict"));
            arguments.addAll(List.of(more));
            return cli.run(arguments.toArray(String[]::new));
        }
    }

    private JsonNode calibrated() {
        assertThat(run(reference.goldenAttribution()).exitCode()).isZero();
        Cli.Result result = cli.run(
                "calibrate",
                "--from-ledger",
                "--db",
                "challenge.db",
                "--conv-type-id",
                "recorded-1",
                "--boundary",
                "strict",
                "--out",
                "model.json",
                "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        return MAPPER.readTree(result.out());
    }

    @Test
    void aModelIsCalibratedFromStoredAnswersAndForetellsThoseItHasNotSeen() {
        JsonNode found = calibrated();
        assertThat(found.path("journeys").path("held_out").asInt()).isGreaterThan(80);
        JsonNode errors = found.path("held_out_errors");
        assertThat(errors.path("ihc").path("mean").asDouble()).isLessThanOrEqualTo(0.0003);
        assertThat(errors.path("ihc").path("max").asDouble()).isLessThanOrEqualTo(0.004);
        for (String phase : List.of("initializer", "holder", "closer")) {
            assertThat(errors.path(phase).path("mean").asDouble()).isLessThanOrEqualTo(0.001);
        }
        assertThat(found.path("unseen").isEmpty()).isFalse();
    }

    @Test
    void answersThatFitTheModelDoNotDrift() {
        calibrated();
        Cli.Result result = run(reference.goldenAttribution(), "--model", "model.json");
        assertThat(result.exitCode()).as(result.all()).isZero();
        assertThat(result.out())
                .contains("548 answers compared with model 'recorded-1'")
                .doesNotContain("further off than that");
    }

    @Test
    void anAnswerFromAnotherModelIsListedAsDriftAndStoredAsItCame() {
        calibrated();
        String conversion = "001d12700b75212f67b2abde0f7a956ea9f32b6988d21b631a665e8a83e0e179";
        List<GoldenRow> turned = reference.goldenAttribution().stream()
                .map(row -> row.conversionId().equals(conversion) ? evened(row) : row)
                .toList();
        Cli.Result result = run(turned, "--model", "model.json", "--json");
        assertThat(result.exitCode()).isZero();
        JsonNode drift =
                MAPPER.readTree(result.out()).path("attribution").path("drift").path(0);
        assertThat(drift.path("drifted").path(0).path("conversion_id").asString())
                .isEqualTo(conversion);
        assertThat(drift.path("drifted").path(0).path("distance").asDouble()).isGreaterThan(0.05);
        assertThat(Shop.open(folder.resolve("challenge.db"))
                        .rows("SELECT DISTINCT round(ihc, 4) FROM attribution_customer_journey WHERE conv_id = '"
                                + conversion + "' ORDER BY 1"))
                .containsExactly("0.3333", "0.3334");
    }

    private static GoldenRow evened(GoldenRow row) {
        double third = row.share().initializer() == 1 ? 0.3334 : 0.3333;
        return new GoldenRow(row.conversionId(), row.sessionId(), new SessionShare(third, third, third, third));
    }

    @Test
    void aModelWithoutAMeasuredErrorCannotWatch() {
        String model = Path.of(System.getProperty("tributary.root"), "models/recorded-1.json")
                .toString();
        Cli.Result result = run(reference.goldenAttribution(), "--model", model);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("no 'fit'").contains("tributary calibrate");
    }

    @Test
    void aTrainedModelIsMarkedInEveryReportMadeWithIt() {
        assertThat(cli.run("train", "--db", "challenge.db", "--conv-type-id", "guess", "--out", "trained.json")
                        .exitCode())
                .isZero();
        String[] local = {"run", "--db", "challenge.db", "--attributor", "ihc-local", "--model", "trained.json"};
        assertThat(cli.run(local).out()).contains("without any answer of the IHC service");
        assertThat(cli.run("report", "--db", "challenge.db").out()).contains("without any answer of the IHC service");
    }

    @Test
    void tooFewAnswersAreRefusedAndNoFileIsWritten() throws IOException {
        Files.writeString(folder.resolve("few.jsonl"), "");
        Cli.Result result =
                cli.run("calibrate", "--answers", "few.jsonl", "--conv-type-id", "x", "--out", "model.json");
        assertThat(result.exitCode()).isEqualTo(11);
        assertThat(result.err()).contains("Too few answers").contains("25");
        assertThat(folder.resolve("model.json")).doesNotExist();
    }

    @Test
    void answersComeFromOnePlace() {
        assertThat(cli.run("calibrate", "--conv-type-id", "x", "--out", "m.json")
                        .exitCode())
                .isEqualTo(2);
    }
}
