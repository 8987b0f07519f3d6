package dev.tributary.store.model;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.Phase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFileTest {
    private static final String EXAMPLE = """
            { "conv_type_id": "new-customers",
              "weights": {"initializer": 0.345, "holder": 0.38, "closer": 0.275},
              "scores": {"initializer": {"Direct Traffic": 0.8073}},
              "gap_curve": [[50, 0], [330, 1]],
              "closer_curve": [[0.1, 1], [0.1, 0.925], [336, 0]],
              "provenance": "where the numbers come from" }
            """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("model.json");
    }

    @Test
    void everyValueOfTheExampleArrives() throws IOException {
        IhcModel model = read(EXAMPLE);

        assertThat(model.conversionType()).isEqualTo("new-customers");
        assertThat(model.weights()).isEqualTo(Map.of(Phase.INITIALIZER, .345, Phase.HOLDER, .38, Phase.CLOSER, .275));
        assertThat(model.scores().get(Phase.INITIALIZER)).isEqualTo(Map.of("Direct Traffic", .8073));
        assertThat(model.scores().get(Phase.HOLDER)).isEmpty();
        assertThat(model.gapCurve()).hasToString("[50.0, 330.0] -> [0.0, 1.0]");
        assertThat(model.closerCurve()).hasToString("[0.1, 0.1, 336.0] -> [1.0, 0.925, 0.0]");
        assertThat(model.provenance()).isEqualTo("where the numbers come from");
    }

    @Test
    void scoresMayBeLeftOut() throws IOException {
        IhcModel model = read(EXAMPLE.replace("\"scores\": {\"initializer\": {\"Direct Traffic\": 0.8073}},", ""));

        assertThat(model.score(Phase.INITIALIZER, "Direct Traffic")).isEqualTo(1);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "weights":       | "wieghts":             | the file has an unknown field 'wieghts'; did you mean weights?
            "holder": 0.38   | "holdr": 0.38          | weights has an unknown field 'holdr'; did you mean holder?
            "holder": 0.38,  | ``                     | weights.holder is missing or not a number
            0.38             | "0.38"                 | weights.holder is missing or not a number
            0.38             | null                   | weights.holder is missing or not a number
            0.38             | -0.38                  | weights.holder: -0.38 is not a weight, 0 to 1.0E100
            0.38             | 1e999                  | weights.holder is missing or not a number
            0.38             | NaN                    | it is not valid JSON
            0.38             | 1e308                  | weights.holder: 1.0E308 is not a weight, 0 to 1.0E100
            0.8073           | 1e-320                 | scores.initializer.Direct Traffic: 1.0E-320 is not a score, 1.0E-100 to 1.0E100
            0.8073           | 1e101                  | scores.initializer.Direct Traffic: 1.0E101 is not a score, 1.0E-100 to 1.0E100
            new-customers    | new\\ud800              | conv_type_id contains half of a surrogate pair
            "new-customers"  | 7                      | conv_type_id is missing or not a text
            "new-customers"  | "  "                   | conv_type_id is missing or not a text
            "provenance":    | "gap_curve":           | it is not valid JSON: Duplicate
            0.8073           | 0                      | scores.initializer.Direct Traffic: 0.0 is not a score, 1.0E-100 to 1.0E100
            0.8073           | "high"                 | scores.initializer.Direct Traffic is missing or not a number
            {"Direct Traffic": 0.8073} | 5            | scores.initializer is not an object
            {"Direct Traffic": 0.8073} | [1]          | scores.initializer is not an object
            {"initializer": {"Direct Traffic": 0.8073}} | [] | scores is missing or not an object
            [[50, 0], [330, 1]] | 50                  | gap_curve is missing or not a list of [hours, value] pairs
            [[50, 0], [330, 1]] | []                  | gap_curve: needs as many values as hours, and at least one knot
            [330, 1]         | [330]                  | gap_curve[1] is not a pair [hours, value]
            [330, 1]         | 330                    | gap_curve[1] is not a pair [hours, value]
            [330, 1]         | [330, "1"]             | gap_curve[1] value is missing or not a number
            [330, 1]         | [null, 1]              | gap_curve[1] hours is missing or not a number
            [330, 1]         | [40, 1]                | gap_curve: knot 2: the hours fall to 40.0
            [336, 0]         | [336, 1.5]             | closer_curve: knot 3: the value 1.5 is not in 0..1
            [336, 0]         | [0.1, 0]               | closer_curve: knot 3: a third knot at 0.1 h
            """)
    void aValueThatMakesNoSenseIsRefusedByName(String of, String by, String message) {
        String text = EXAMPLE.replace(of, by);
        assertThat(text).isNotEqualTo(EXAMPLE);

        assertFails(ProblemKind.USAGE, () -> read(text))
                .startsWith("The model file " + file + " cannot be used: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"``", "[]", "7", "{", "{} {}", "not json"})
    void whatIsNoJsonObjectIsRefused(String text) {
        assertFails(ProblemKind.USAGE, () -> read(text)).startsWith("The model file " + file + " cannot be used: ");
    }

    @Test
    void aNumberOfFourHundredDigitsIsNone() {
        assertFails(ProblemKind.USAGE, () -> read(EXAMPLE.replace("0.38", "1" + "0".repeat(400))))
                .contains("weights.holder is missing or not a number");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Files.write(file, new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});

        assertFails(ProblemKind.USAGE, () -> ModelFile.read(file)).contains("The model file " + file);
    }

    @Test
    void bytesThatAreInNoEncodingAreAFaultOfTheFile() throws IOException {
        Files.write(file, ("{\0\0\0" + EXAMPLE).getBytes(StandardCharsets.ISO_8859_1));

        assertFails(ProblemKind.USAGE, () -> ModelFile.read(file)).contains("it is not valid JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e30", "\"7\"", "99999999999999999999"})
    void aNumberOfJourneysThatIsNoneIsRefusedAndNotRounded(String journeys) {
        String fit = ", \"fit\": {\"journeys\": " + journeys + ", \"mean_error\": 0, \"max_error\": 0} }";

        assertFails(ProblemKind.USAGE, () -> read(EXAMPLE.stripTrailing().replaceFirst("}$", fit)))
                .contains("fit.journeys is missing or not a whole number");
    }

    @Test
    void anAllZeroModelIsRefused() {
        String text = EXAMPLE.replace("0.345", "0").replace("0.38", "0").replace("0.275", "0");

        assertFails(ProblemKind.USAGE, () -> read(text)).contains("weights: all are 0");
    }

    @Test
    void aMissingFileIsNamed() {
        assertFails(ProblemKind.USAGE, () -> ModelFile.read(file))
                .isEqualTo("The model file " + file + " cannot be read. Check its path.");
        assertFails(ProblemKind.USAGE, () -> ModelFile.read(folder)).contains("is a folder");
    }

    private IhcModel read(String text) throws IOException {
        return ModelFile.read(Files.writeString(file, text));
    }
}
