package dev.tributary.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.calibrate.answers.AnsweredJourney;
import dev.tributary.calibrate.answers.AnsweredSession;
import dev.tributary.calibrate.answers.AnswersFile;
import dev.tributary.calibrate.model.ModelText;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.store.model.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {
    private static final String LINE = """
            {"journey":[{"conversion_id":"c","session_id":"s","timestamp":"1970-01-01 02:00:01 +0200",\
            "channel_label":"Email","holder_engagement":1,"closer_engagement":0,"conversion":1}],\
            "answer":[{"session_id":"s","initializer":1,"holder":0.0,"closer":1.0,"ihc":1.0}]}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aModelIsReadBackAsItWasWritten() throws IOException {
        Calibrated calibrated =
                Calibration.of(new MadeUpAnswers(RandomModels.create(4), 4, false).journeys(300, 1), "a \"type\"");
        IhcModel model = calibrated.model();

        IhcModel read = ModelFile.read(Files.writeString(folder.resolve("model.json"), ModelText.of(model)));

        assertThat(read).usingRecursiveComparison().isEqualTo(model);
    }

    @Test
    void answersAreReadLineByLine() throws IOException {
        Path file = Files.writeString(folder.resolve("answers.jsonl"), LINE + "\n" + LINE);

        assertThat(AnswersFile.read(file))
                .hasSize(2)
                .contains(new AnsweredJourney(
                        "c",
                        List.of(new AnsweredSession("s", 1000, "Email", true, false, true)),
                        List.of(new AnsweredJourney.Share("s", new SessionShare(1, 0, 1, 1)))));
    }

    @Test
    void aWrongLineIsNamed() throws IOException {
        Path flag = Files.writeString(folder.resolve("flag.jsonl"), LINE + LINE.replace("_engagement\":1", "_e\":1"));
        Path time = Files.writeString(folder.resolve("time.jsonl"), LINE.replace("01-01", "13-01"));
        Path json = Files.writeString(folder.resolve("json.jsonl"), "\n\n{");

        assertThatThrownBy(() -> AnswersFile.read(flag))
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining("line 2: holder_engagement is missing or neither 0 nor 1");
        assertThatThrownBy(() -> AnswersFile.read(time)).hasMessageContaining("line 1: timestamp '1970-13-01");
        assertThatThrownBy(() -> AnswersFile.read(json)).hasMessageContaining("line 3: it is not valid JSON");
    }
}
