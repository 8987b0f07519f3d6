package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.tributary.Tributary;
import dev.tributary.cli.option.PipelineOptions;
import dev.tributary.settings.SettingNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Settings have the same meaning on the command line and without one. */
class SettingNamesTest {
    @TempDir
    private Path folder;

    @Test
    void aSettingIsAnOptionOfTheStepsAndEachOfTheseIsOne() {
        CommandSpec steps = CommandSpec.forAnnotatedObject(new PipelineOptions(), CommandLine.defaultFactory());
        // The option of a single step.
        Stream<String> own = Stream.of("--journeys");
        List<String> options = Stream.concat(steps.options().stream().map(OptionSpec::longestName), own)
                .map(option -> option.substring("--".length()))
                // It names the location of settings, and is not a setting itself.
                .filter(name -> !name.equals("config"))
                .toList();
        assertThat(SettingNames.ALL).containsExactlyInAnyOrderElementsOf(options);
    }

    @Test
    void theJourneysFileMayBeNamedInTheSettingsToo() throws Exception {
        Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2023-09-01", "10:00:00", "Email")
                .conversion("c1", "u1", "2023-09-03", "10:00:00", 10);
        assertThat(new Cli(folder)
                        .run("journeys", "--db=shop.db", "--out=kept.json")
                        .exitCode())
                .isZero();
        Files.writeString(folder.resolve("tributary.yml"), "results: results.db\njourneys: kept.json\n");
        Cli.Result attributed = new Cli(folder).run("attribute");
        assertThat(attributed.exitCode()).as(attributed.all()).isZero();
        assertThat(new Cli(folder)
                        .with("TRIBUTARY_JOURNEYS", "lost.json")
                        .run("attribute")
                        .err())
                .contains("lost.json");
    }

    @Test
    void whatReadsSettingsNeedsNoCommandLineAndNoDatabase() {
        JavaClasses settings = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.tributary.settings", "dev.tributary.store.model");
        assertThat(settings).hasSizeGreaterThan(10);
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "picocli..",
                        "org.sqlite..",
                        "dev.tributary.store.sqlite..",
                        "dev.tributary.cli..",
                        "java.sql..")
                .because("a library and a cluster read the same tributary.yml and the same model files; what only a"
                        + " command line can know is passed in, and options are mapped to settings in cli.option")
                .check(settings);
    }

    @Test
    void noPropertyAndNoVariableOfTheProcessChangesWhatALibraryDoes() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.tributary.cli..",
                        "dev.tributary.testing..",
                        "dev.tributary.store.contract..",
                        // The driver reads the folder in which it unpacks its native library from a property.
                        "dev.tributary.store.sqlite.file..",
                        // DuckDB's memory is beside that of the Java machine, and limited as that is; no result depends
                        // on it.
                        "dev.tributary.store.duckdb..",
                        // Logins are found as psql and mariadb find them: PGPASSWORD, ~/.pgpass; no result depends on
                        // them.
                        "dev.tributary.store.server..",
                        // The driver reads whether it logs from a property.
                        "dev.tributary.store.mariadb..")
                .should()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class, String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .because(
                        "whose process it is does not know of it; read it in Main or in cli.surroundings and pass it in")
                .check(ProgramClasses.all());
    }

    @Test
    void theLibraryPublishesWhatTheCommandPublishesInTheSameFolder() throws Exception {
        Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2023-09-01", "10:00:00", "Email")
                .session("s2", "u1", "2023-09-02", "10:00:00", "E-mail")
                .session("s3", "u1", "2023-09-03", "10:00:00", "Direct")
                .session("s4", "u2", "2023-06-01", "10:00:00", "Search")
                .conversion("c1", "u1", "2023-09-03", "10:00:00", 10)
                .conversion("c2", "u2", "2023-09-03", "11:00:00", 20)
                .conversion("c3", "u1", "2023-10-03", "11:00:00", 40);
        Files.writeString(folder.resolve("tributary.yml"), """
                db: shop.db
                results: by-command.db
                to: 2023-09-30
                boundary: strict
                lookback_days: 30
                date_basis: cash
                channel_names: {E-mail: Email}
                conversion_types: [{name: small, revenue_below: 15}]
                redistribution_parameter:
                  closer: {direction: any_session, receive_threshold: 0, redistribution_channel_labels: [Direct]}
                out: by-command
                """);
        assertThat(new Cli(folder).run("run").exitCode()).isZero();
        assertThat(Tributary.configured(folder)
                        .withResults(folder.resolve("by-library.db").toString())
                        .run(folder.resolve("by-library"))
                        .problem())
                .isEmpty();
        String published = Files.readString(folder.resolve("by-command/channel_reporting.csv"));
        assertThat(published.lines()).hasSizeGreaterThan(2);
        assertThat(folder.resolve("by-library/channel_reporting.csv")).hasContent(published);
    }
}
