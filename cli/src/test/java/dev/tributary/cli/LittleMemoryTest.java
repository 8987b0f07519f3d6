package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.store.crash.FailPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With less memory than the sessions need, a run uses temporary files and writes the same bytes. */
class LittleMemoryTest {
    private static final String LITTLE = "-Xmx64m";
    private static final List<String> STORED = List.of(
            "SELECT * FROM attribution_customer_journey ORDER BY conv_id, session_id",
            "SELECT * FROM tributary_journey ORDER BY conv_id",
            "SELECT * FROM tributary_origin",
            "SELECT * FROM tributary_quarantine ORDER BY 1, 2, 3, 4",
            "SELECT * FROM channel_reporting ORDER BY channel_name, date",
            "SELECT * FROM tributary_campaign_reporting ORDER BY channel_name, campaign, date");

    @TempDir
    private Path folder;

    private Shop source;

    @BeforeEach
    void aShopOfSomeSizeWithFaults() {
        Cli.Result made = new Cli(folder)
                .run("generate", "--out", "shop.db", "--sessions", "6000", "--conversions", "600", "--seed", "5");
        assertThat(made.exitCode()).as(made.all()).isZero();
        source = Shop.open(folder.resolve("shop.db"))
                .sql("UPDATE session_sources SET holder_engagement = 5 WHERE rowid % 500 = 0")
                .sql("UPDATE session_sources SET event_date = 'never' WHERE rowid % 700 = 0")
                .sql("INSERT INTO session_costs VALUES ('nobody''s', 3.5)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--from 2025-05-01 --to 2025-05-31",
                "--touch-limit 2 --boundary inclusive",
                "--from 2025-05-15 --lookback-days 7.5 --cut-at-previous",
                "--exclude-channels Referral --transform remove-if-not-all:Referral,exposure,trim:2",
                "--date-basis cash --from 2025-05-01 --campaign-column user_id"
            })
    void aRunLeavesTheSameBytes(String options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("run", "--db", "shop.db", "--attributor", "ihc-local"));
        if (!options.isEmpty()) {
            arguments.addAll(List.of(options.split(" ")));
        }
        enough(with(arguments, "enough"));
        String said = little(with(arguments, "little"), 10);

        assertThat(said).contains("sessions and", "temporary files are used in", "little.db-spill");
        assertAlike();
    }

    @Test
    void stepsOneByOneLeaveTheSameBytes() throws Exception {
        enough(with(List.of("run", "--db", "shop.db", "--attributor", "ihc-local"), "enough"));
        little(with(List.of("attribute", "--db", "shop.db", "--attributor", "ihc-local"), "little"), 10);
        little(with(List.of("report", "--db", "shop.db"), "little"), 10);
        little(with(List.of("export"), "little"), 0);

        assertAlike();
    }

    @Test
    void aReportByCashFromStoredCreditsIsTheSame() throws Exception {
        enough(with(List.of("run", "--db", "shop.db", "--attributor", "ihc-local", "--date-basis", "cash"), "enough"));
        little(with(List.of("run", "--db", "shop.db", "--attributor", "ihc-local"), "little"), 10);
        little(with(List.of("report", "--db", "shop.db", "--date-basis", "cash"), "little"), 10);
        little(with(List.of("export"), "little"), 0);

        assertAlike();
    }

    @Test
    void resultsInTheSourceItselfAreTheSame() throws Exception {
        Files.copy(folder.resolve("shop.db"), folder.resolve("enough.db"));
        Files.copy(folder.resolve("shop.db"), folder.resolve("little.db"));
        enough(List.of("run", "--db", "enough.db", "--attributor", "ihc-local", "--out", "enough"));
        little(List.of("run", "--db", "little.db", "--attributor", "ihc-local", "--out", "little"), 10);

        assertAlike();
    }

    @Test
    void whatHasChangedIsAttributedAnewAndAClosedPeriodStays() throws Exception {
        List<String> run = List.of("run", "--db", "shop.db", "--attributor", "ihc-local");
        enough(with(run, "enough"));
        little(with(run, "little"), 10);
        source.sql("DELETE FROM session_sources WHERE rowid % 50 = 0")
                .sql("DELETE FROM conversions WHERE rowid % 30 = 0");
        List<String> again = new ArrayList<>(run);
        again.addAll(List.of("--freeze-before", "2025-05-15", "--allow-partial"));

        Cli.Result expected = new Cli(folder).run(with(again, "enough").toArray(String[]::new));
        little(with(again, "little"), expected.exitCode());

        assertThat(expected.out()).contains("of the closed period would have different credit");
        assertAlike();
    }

    @Test
    void theFilesOfAKilledRunAreRemovedByTheNext() throws Exception {
        List<String> run = with(List.of("run", "--db", "shop.db", "--attributor", "ihc-local"), "little");
        Path files = folder.resolve("little.db-spill");
        little(List.of("-D" + FailPoint.PROPERTY + "=credits.replaced"), run, FailPoint.KILLED);
        assertThat(files).isNotEmptyDirectory();

        little(run, 10);

        assertThat(files).doesNotExist();
        enough(with(List.of("run", "--db", "shop.db", "--attributor", "ihc-local"), "enough"));
        assertAlike();
    }

    @Test
    void whatNeedsAllJourneysAtOnceTriesWithTheMemoryThereIs() throws Exception {
        little(List.of("journeys", "--db", "shop.db", "--out", "little"), 10);

        assertThat(folder.resolve("little/customer_journeys.json")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan --attributor ihc-local", "preview", "journeys", "compare"})
    void whatUsesNoTemporaryFilesSaysBeforehandHowMuchItTakes(String command) throws Exception {
        Cli.Result made = new Cli(folder)
                .run("generate", "--out", "many.db", "--sessions", "400000", "--conversions", "2000", "--seed", "5");
        assertThat(made.exitCode()).as(made.all()).isZero();
        Shop.open(folder.resolve("many.db"))
                .sql("UPDATE session_sources SET user_id = (SELECT user_id FROM conversions LIMIT 1)");
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.addAll(List.of("--db", "many.db"));

        try (OwnProcess process =
                OwnProcess.start(folder, Map.of(), List.of("-Xmx32m"), arguments.toArray(String[]::new))) {
            assertThat(process.err())
                    .containsPattern("error: [\\d,]+ sessions and 2,000 conversions take about \\d+ MiB")
                    .contains("TRIBUTARY_JAVA_OPTS=-Xmx")
                    .doesNotContain("OutOfMemory");
            assertThat(process.exitCode()).isEqualTo(3);
        }
    }

    /** Temporary files are not mentioned if they would not help, and the suggested heap is sufficient. */
    @ParameterizedTest
    @ValueSource(
            strings = {"run --attributor ihc-local", "plan --attributor ihc-local", "figures", "preview", "journeys"})
    void whereNotEvenTheConversionsFitItSaysHowMuchItTakes(String command) throws Exception {
        Cli.Result made = new Cli(folder)
                .run("generate", "--out", "many.db", "--sessions", "30000", "--conversions", "20000", "--seed", "5");
        assertThat(made.exitCode()).as(made.all()).isZero();
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.addAll(List.of("--db", "many.db"));

        try (OwnProcess process =
                OwnProcess.start(folder, Map.of(), List.of("-Xmx24m"), arguments.toArray(String[]::new))) {
            String said = process.err();
            assertThat(said)
                    .contains("error: 20,000 conversions take about ")
                    .contains("TRIBUTARY_JAVA_OPTS=-Xmx")
                    .doesNotContain("temporary files in");
            assertThat(process.exitCode()).isEqualTo(3);
        }
    }

    private static List<String> with(List<String> arguments, String name) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--results", name + ".db", "--out", name));
        return all;
    }

    private void enough(List<String> arguments) {
        Cli.Result result = new Cli(folder).run(arguments.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.all()).isEqualTo(10);
    }

    private String little(List<String> arguments, int exitCode) throws Exception {
        return little(List.of(), arguments, exitCode);
    }

    /** Runs a command with little memory; returns its standard error. */
    private String little(List<String> jvm, List<String> arguments, int exitCode) throws Exception {
        List<String> options = new ArrayList<>(jvm);
        options.add(LITTLE);
        try (OwnProcess process = OwnProcess.start(folder, Map.of(), options, arguments.toArray(String[]::new))) {
            String said = process.err();
            assertThat(process.exitCode()).as(said).isEqualTo(exitCode);
            return said;
        }
    }

    private void assertAlike() throws IOException {
        for (String file : List.of(
                "channel_reporting.csv",
                "campaign_reporting.csv",
                "conversions_without_credit.csv",
                "quarantine.csv")) {
            assertThat(bytes("little", file)).as(file).isEqualTo(bytes("enough", file));
        }
        Shop enough = Shop.open(folder.resolve("enough.db"));
        Shop little = Shop.open(folder.resolve("little.db"));
        for (String rows : STORED) {
            assertThat(little.rows(rows)).as(rows).isEqualTo(enough.rows(rows));
        }
        assertThat(folder.resolve("little.db-spill")).doesNotExist();
    }

    /** Returns the content of a list; a list written by a step has the step's name as prefix. */
    private Optional<String> bytes(String run, String name) throws IOException {
        for (String step : List.of("", "report_", "attribute_")) {
            Path file = folder.resolve(run).resolve(step + name);
            if (Files.exists(file)) {
                return Optional.of(Files.readString(file));
            }
        }
        return Optional.empty();
    }
}
