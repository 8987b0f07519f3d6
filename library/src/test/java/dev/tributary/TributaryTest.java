package dev.tributary;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.report.Metrics;
import dev.tributary.sample.SampleDatabase;
import dev.tributary.sample.shop.SampleSize;
import dev.tributary.store.model.ModelFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TributaryTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "how-to", "use-from-java.md");

    @TempDir
    Path folder;

    private Tributary shop;

    @BeforeEach
    void generate() throws Exception {
        SampleDatabase.generate(folder.resolve("shop.db"), new SampleSize(2000, 200, 7), done -> {});
        shop = Tributary.open(folder.resolve("shop.db").toString())
                .withResults(folder.resolve("results.db").toString());
    }

    @Test
    void aRunPublishesAReportThatAddsUp() {
        Attribution run = shop.run(folder.resolve("out"));
        assertThat(run.problem()).isEmpty();
        assertThat(run.checks())
                .hasValueSatisfying(checks -> assertThat(checks.addsUp()).isTrue());
        Metrics total = run.published().total();
        assertThat(total.orders().setScale(6, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(String.valueOf(Math.round(total.orders().doubleValue())));
        assertThat(run.files()).anySatisfy(file -> assertThat(file).hasFileName("channel_reporting.csv"));
        assertThat(run.files()).allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void noFileIsWrittenOverTheShop() throws Exception {
        Path source = Files.move(folder.resolve("shop.db"), folder.resolve("channel_reporting.csv"));
        byte[] before = Files.readAllBytes(source);
        Tributary careless = Tributary.open(source.toString())
                .withResults(folder.resolve("results.db").toString());
        assertFails(ProblemKind.USAGE, () -> careless.run(folder)).contains("channel_reporting.csv");
        assertThat(source).hasBinaryContent(before);
    }

    @Test
    void modelsShareOutTheSameOrdersAndTheSameMoney() {
        Map<String, Map<String, Metrics>> compared = shop.compare("first", "linear", "markov", "ihc");
        assertThat(compared.keySet()).containsExactly("first", "linear", "markov", "markov removal", "ihc");
        List<BigDecimal> revenue = compared.values().stream()
                .map(channels -> channels.values().stream().reduce(Metrics.ZERO, Metrics::plus))
                .map(metrics -> metrics.revenue().setScale(2, RoundingMode.HALF_EVEN))
                .distinct()
                .toList();
        assertThat(revenue).hasSize(1);
    }

    @Test
    void anotherWindowIsAnotherShopAndTheFirstStaysAsItWas() {
        Tributary none = shop.between(LocalDate.of(1999, 1, 1), LocalDate.of(1999, 1, 2));
        assertThatThrownBy(() -> none.compare("linear")).isInstanceOf(TributaryException.class);
        assertThat(shop.compare("linear")).hasSize(1);
    }

    @Test
    void daysAreThoseOfTheTimeZoneThatIsNamed() throws Exception {
        LocalDate day = LocalDate.of(2025, 6, 1);
        ZoneId zone = ZoneId.of("Pacific/Auckland");
        LocalDate last = LocalDate.of(2025, 6, 7);
        Tributary local = shop.inTimeZone(zone).between(day, last);

        assertThat(local.run(folder.resolve("out")).report())
                .hasValueSatisfying(
                        report -> assertThat(report.dates().zone().zone()).isEqualTo(zone));
        assertThat(shop.between(day, last).inTimeZone(zone).compare("linear")).isEqualTo(local.compare("linear"));
        assertThat(local.compare("linear")).isNotEqualTo(shop.between(day, last).compare("linear"));

        Files.writeString(
                folder.resolve("tributary.yml"),
                "db: shop.db\ntime_zone: Pacific/Auckland\nfrom: 2025-06-01\nto: 2025-06-07\n");
        assertThat(Tributary.configured(folder).compare("linear")).isEqualTo(local.compare("linear"));
    }

    @Test
    void whatIsNotThereIsToldWithWhatToDo() {
        Tributary mistyped = Tributary.open(folder.resolve("shpo.db").toString());
        assertFails(ProblemKind.USAGE, mistyped::figures).contains("shpo.db");
        assertFails(ProblemKind.USAGE, () -> shop.explain("nobody")).contains("nobody");
        assertFails(ProblemKind.USAGE, () -> shop.compare("liner")).contains("liner");
    }

    @Test
    void aFoldersSettingsCountAsTheyDoForTheCommands() throws Exception {
        write("tributary.yml", """
                db: shop.db
                results: results.db
                to: 2025-06-15
                exclude_channels: Direct Traffic
                channel_names: {Newsletter & Email: Letters}
                json: true
                """);
        Tributary configured = Tributary.configured(folder);
        assertThat(configured.notes())
                .containsExactly("for the command line or the service alone, and without effect here: json");
        Map<String, Metrics> channels = configured.compare("linear").get("linear");
        assertThat(channels).containsKey("Letters").doesNotContainKey("Newsletter & Email");
        assertThat(channels.get("Direct Traffic").orders()).isZero();
        Attribution run = configured.run(folder.resolve("out"));
        assertThat(run.problem()).isEmpty();
        assertThat(run.published().total().orders())
                .isLessThan(shop.run(folder.resolve("all")).published().total().orders());
    }

    @Test
    void whatIsPassedInCountsBeforeTheFilesAndTheProcessIsNotAsked() throws Exception {
        write("tributary.yml", "db: nowhere.db\n");
        write(".env", "TRIBUTARY_DB=elsewhere.db\nIHC_API_KEY=canary-4711\n");
        assertFails(ProblemKind.USAGE, () -> Tributary.configured(folder).figures())
                .contains("elsewhere.db");
        Tributary told = Tributary.configured(folder, Map.of("TRIBUTARY_DB", "shop.db"));
        assertThat(told.figures()).isEqualTo(shop.figures());
        assertThat(told.notes()).singleElement().asString().contains("API key").doesNotContain("canary");
    }

    @Test
    void whoWishesTheServiceGetsNoOtherNumbers() throws Exception {
        write("tributary.yml", "db: shop.db\nresults: results.db\nattributor: ihc-api\n");
        Tributary asking = Tributary.configured(folder);
        assertFails(ProblemKind.USAGE, () -> asking.run(folder.resolve("out"))).contains("ihc-api");
        assertThat(asking.compare("linear")).hasSize(1);
    }

    @Test
    void aFolderWithoutADatabaseIsRefusedWithItsName() {
        assertFails(ProblemKind.USAGE, () -> Tributary.configured(folder))
                .contains(folder.toAbsolutePath().toString(), "tributary.yml");
    }

    @Test
    void aModelFileIsReadAsTheCommandsReadIt() throws Exception {
        Path model = write("model.json", """
                { "conv_type_id": "closers", "weights": {"initializer": 0, "holder": 0, "closer": 1},
                  "gap_curve": [[50, 0], [330, 1]], "closer_curve": [[0.1, 1], [336, 0]], "provenance": "made up" }
                """);
        assertThat(ModelFile.read(model).provenance()).isEqualTo("made up");
        assertThat(shop.withModel(model).compare("ihc")).isNotEqualTo(shop.compare("ihc"));
        write("tributary.yml", "db: shop.db\nmodel: model.json\n");
        assertThat(Tributary.configured(folder).compare("ihc"))
                .isEqualTo(shop.withModel(model).compare("ihc"));
        assertFails(
                        ProblemKind.USAGE,
                        () -> shop.withModel(folder.resolve("none.json")).compare("ihc"))
                .contains("none.json");
    }

    private Path write(String file, String content) throws Exception {
        return Files.writeString(folder.resolve(file), content);
    }

    /** Runs the document's code blocks in the shop's folder, as JShell does. */
    @Test
    void theDocumentsExamplesRun() throws Exception {
        String document = Files.readString(DOCUMENT);
        write("tributary.yml", String.join("", blocks(document, "yaml tributary.yml")));
        List<String> examples = blocks(document, "java");
        assertThat(examples).hasSize(2);
        String code = String.join("", examples)
                .replace("\"shop.db\"", literal("shop.db"))
                .replace("\"results.db\"", literal("results.db"))
                .replace("\"reports\"", literal("reports"))
                .replace("\".\"", literal(""));
        List<String> failed = new ArrayList<>();
        int run = 0;
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
            for (String rest = code; !rest.isBlank(); run++) {
                SourceCodeAnalysis.CompletionInfo next = analysis.analyzeCompletion(rest);
                for (SnippetEvent event : shell.eval(next.source())) {
                    if (event.status() == Snippet.Status.REJECTED || event.exception() != null) {
                        failed.add(next.source() + " → " + event.exception()
                                + shell.diagnostics(event.snippet())
                                        .map(found -> found.getMessage(Locale.ROOT))
                                        .toList());
                    }
                }
                rest = next.remaining();
            }
        }
        assertThat(failed).isEmpty();
        assertThat(run).isGreaterThan(9);
        assertThat(folder.resolve("reports/channel_reporting.csv")).exists();
    }

    private static List<String> blocks(String document, String mark) {
        return Pattern.compile("(?s)```" + mark + "\n(.*?)```")
                .matcher(document)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private String literal(String name) {
        return "\"" + folder.resolve(name).toString().replace("\\", "\\\\") + "\"";
    }
}
