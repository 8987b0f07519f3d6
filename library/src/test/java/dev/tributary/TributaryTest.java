package dev.tributary;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.report.Metrics;
import dev.tributary.sample.SampleDatabase;
import dev.tributary.sample.shop.SampleSize;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    void whatIsNotThereIsToldWithWhatToDo() {
        Tributary mistyped = Tributary.open(folder.resolve("shpo.db").toString());
        assertFails(ProblemKind.USAGE, mistyped::figures).contains("shpo.db");
        assertFails(ProblemKind.USAGE, () -> shop.explain("nobody")).contains("nobody");
        assertFails(ProblemKind.USAGE, () -> shop.compare("liner")).contains("liner");
    }

    /** The document's block, in the shop's folder, as JShell takes it. */
    @Test
    void theDocumentsExampleRuns() throws Exception {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf("```java\n") + "```java\n".length();
        String code = document.substring(begin, document.indexOf("```", begin))
                .replace("\"shop.db\"", literal("shop.db"))
                .replace("\"results.db\"", literal("results.db"))
                .replace("\"reports\"", literal("reports"));
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
        assertThat(run).isGreaterThan(6);
        assertThat(folder.resolve("reports/channel_reporting.csv")).exists();
    }

    private String literal(String name) {
        return "\"" + folder.resolve(name).toString().replace("\\", "\\\\") + "\"";
    }
}
