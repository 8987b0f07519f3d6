package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.command.Commands;
import dev.tributary.cli.surroundings.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables are fitted to the terminal's width; piped output is complete. */
class TerminalWidthTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void sample() {
        run(Surroundings.Terminal.NONE, Map.of(), "generate --out s.db --sessions 900 --conversions 90");
        run(Surroundings.Terminal.NONE, Map.of(), "run --db s.db --out out");
    }

    private String run(Surroundings.Terminal terminal, Map<String, String> environment, String command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Commands.execute(new Surroundings(
                List.of(command.split(" ")),
                folder,
                environment,
                new PrintWriter(out),
                new PrintWriter(err),
                terminal));
        assertThat(exitCode).as(command + ": " + out + err).isZero();
        return out.toString();
    }

    private String wide(String width, String command) {
        return run(Surroundings.Terminal.of("out", width), Map.of(), command);
    }

    private String piped(String command) {
        return run(Surroundings.Terminal.NONE, Map.of("COLUMNS", "40"), command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare --db s.db --out out",
                "compare --db s.db --out out --intervals --models first,markov,ihc",
                "figures --db s.db --out out",
                "preview --db s.db",
                "report --db s.db --out out",
                "run --db s.db --out out",
                "runs list --db s.db",
                "status --db s.db --out out"
            })
    void everyTableFits(String command) {
        for (String width : List.of("30", "40", "80", "132")) {
            assertThat(wide(width, command).lines())
                    .filteredOn(line -> line.contains(" | ") || line.contains("-+-") || line.contains("Z "))
                    .as(command + " at " + width)
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Integer.parseInt(width)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "40", "80", "132"})
    void everyLineOfAPreviewFits(String width) {
        assertThat(wide(
                                width,
                                "preview --db s.db --time-zone America/New_York --exclude-channels Email --lookback-days 9")
                        .lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Integer.parseInt(width)));
    }

    @Test
    void aComparisonOnTheUsualTerminalSaysWhichModelsAreLeftOutAndKeepsHowFarTheyAreApart() {
        String shown = wide("80", "compare --db s.db --out out").replaceAll("\n +", " ");

        assertThat(shown)
                .contains(
                        "(left out to fit into 80 characters: ", "markov removal", "output to a pipe or a file has all")
                .contains("ihc |", "low - high", "ihc at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare --db s.db --out out", "figures --db s.db --out out", "runs list --db s.db"})
    void whatIsPipedIsWholeWhateverTheEnvironmentSays(String command) {
        String whole = piped(command);

        assertThat(whole)
                .isEqualTo(run(Surroundings.Terminal.NONE, Map.of(), command))
                .doesNotContain("left out to");
        assertThat(wide("0", command)).as("of a terminal that does not say").isEqualTo(whole);
        assertThat(wide("9999", command)).as("of a very wide one").isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"40, 120, 40", "nonsense, 60, 60", "'', 60, 60", "-5, 60, 60", "99999999999, 60, 60"})
    void theEnvironmentGoesBeforeTheTerminalWhereItTellsAWidth(String columns, String width, int fits) {
        String shown = run(Surroundings.Terminal.of("out", width), Map.of("COLUMNS", columns), "compare --db s.db");

        assertThat(shown).contains("left out to fit into").contains("into " + fits);
    }
}
