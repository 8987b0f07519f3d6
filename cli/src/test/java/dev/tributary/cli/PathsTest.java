package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code paths}: grouped paths in the formats of other packages. */
class PathsTest {
    private static final String PATHS = """
            path,total_conversions,total_conversion_value,total_null
            direct,2,20,1
            search > email,3,30,2
            search > social > email,5,50,4
            """;

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void thereAreSomePaths() throws IOException {
        Files.writeString(folder.resolve("paths.csv"), PATHS);
        cli = new Cli(folder);
    }

    @Test
    void aMarkovChainIsTheUsualModelAndTellsRemovalEffects() {
        Cli.Result result = cli.run("paths", "--in", "paths.csv");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out().lines())
                .containsExactly(
                        "channel,conversions,value,removal_effect,removal_effect_value",
                        "direct,0.864197530864,8.64197530864,0.2,0.2",
                        "email,3.45679012346,34.5679012346,0.8,0.8",
                        "search,3.45679012346,34.5679012346,0.8,0.8",
                        "social,2.22222222222,22.2222222222,0.514285714286,0.514285714286");
    }

    @Test
    void aTransformIsAppliedToEachPathFirst() {
        Cli.Result result = cli.run("paths", "--in", "paths.csv", "--model", "last", "--transform", "frequency,trim:1");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).contains("direct(1),2,20", "email(1),8,80").doesNotContain("search");

        assertThat(cli.run("paths", "--in", "paths.csv", "--model", "linear", "--transform", "remove-if-not-all:email")
                        .out())
                .contains("direct,2,20", "search,5.5,55", "social,2.5,25")
                .doesNotContain("email");
        Cli.Result mistake = cli.run("paths", "--in", "paths.csv", "--transform", "trim");
        assertThat(mistake.exitCode()).isEqualTo(2);
        assertThat(mistake.err()).contains("The path transform trim needs a number of touches above 0");
    }

    @Test
    void jsonHasAnObjectForEachChannel() {
        JsonNode channels = JsonMapper.builder()
                .build()
                .readTree(cli.run("paths", "--in", "paths.csv", "--model", "markov", "--order", "2", "--json")
                        .out())
                .path("channels");
        assertThat(channels.isArray()).isTrue();
        assertThat(channels.size()).isEqualTo(4);
        assertThat(channels.path(1).path("channel").asString()).isEqualTo("email");
        double sum = 0;
        for (JsonNode channel : channels) {
            sum += channel.path("conversions").asDouble();
            assertThat(channel.path("removal_effect").asDouble()).isBetween(0.0, 1.0);
        }
        assertThat(sum).isCloseTo(10, within(1e-9));
        JsonNode rule = JsonMapper.builder()
                .build()
                .readTree(cli.run("paths", "--in", "paths.csv", "--model", "first", "--json")
                        .out());
        assertThat(rule.path("channels").path(0).path("removal_effect").isNull())
                .isTrue();
    }

    @Test
    void otherColumnsAndAnotherSeparatorAreNamedByOptions() throws IOException {
        Files.writeString(
                folder.resolve("other.csv"), "\uFEFFWeg;x,\"Käufe\"\n\"Suche, bezahlt->E-Mail\",4\nE-Mail,0\n");
        Cli.Result result = cli.run(
                "paths",
                "--in",
                "other.csv",
                "--path-column",
                "Weg;x",
                "--conversions-column",
                "Käufe",
                "--separator",
                "->",
                "--model",
                "linear");
        assertThat(result.out().lines())
                .containsExactly("channel,conversions,value", "E-Mail,2,0", "\"Suche, bezahlt\",2,0");
    }

    @Test
    void journeysThatDidNotConvertCanBeLeftOut() {
        String with = cli.run("paths", "--in", "paths.csv").out();
        String without = cli.run("paths", "--in", "paths.csv", "--no-nulls").out();
        assertThat(without).isNotEqualTo(with);
        assertThat(without.lines().toList().get(1)).startsWith("direct,").endsWith(",0.2,0.2");
    }

    @Test
    void theStepsOfTheChainGoIntoAFile() throws IOException {
        Cli.Result result = cli.run("paths", "--in", "paths.csv", "--transitions", "steps.csv");
        assertThat(result.exitCode()).isZero();
        assertThat(Files.readAllLines(folder.resolve("steps.csv")))
                .contains("from,to,probability,from_kind,to_kind", "(start),direct,0.176470588235,start,state")
                .contains("direct,(null),0.333333333333,state,null", "search,social,0.642857142857,state,state")
                .contains("email,(conversion),0.571428571429,state,conversion");
    }

    @ParameterizedTest
    @CsvSource({"1, >", "2, >", "1, ->", "2, ->", "3, ->"})
    void everyRowOfTheStepsSaysOneStepWhateverChannelsAreCalled(int order, String separator) throws IOException {
        List<String> names = List.of(
                "(null)",
                "(start)",
                "(conversion)",
                "null",
                "\\(null)",
                "\\",
                "=x",
                "'=x",
                "''=x",
                "a",
                "b > a",
                "a > b",
                "> a");
        List<String> usable = separator.equals(">")
                ? names.stream().filter(name -> !name.contains(">")).toList()
                : names;
        StringBuilder rows = new StringBuilder("path,total_conversions,total_null\n");
        for (String first : usable) {
            for (String second : usable) {
                rows.append(first + " " + separator + " " + second + " " + separator + " a,1,2\n" + first + ",3,1\n");
            }
        }
        Files.writeString(folder.resolve("names.csv"), rows);
        Cli.Result result = cli.run(
                "paths",
                "--in",
                "names.csv",
                "--separator=" + separator,
                "--order",
                "" + order,
                "--transitions",
                "steps.csv");
        assertThat(result.exitCode()).as(result.err()).isZero();
        List<String> steps = Files.readAllLines(folder.resolve("steps.csv"));
        List<String> named = steps.stream()
                .map(step -> step.replaceFirst(",[0-9.]+,\\w+,\\w+$", ""))
                .toList();
        assertThat(named).doesNotHaveDuplicates();
        assertThat(steps).contains("\\(null),(null)," + figure(steps, "\\(null),(null),") + ",state,null");
        assertThat(result.out().lines().map(line -> line.replaceFirst(",.*", "")))
                .as("names of channels")
                .doesNotHaveDuplicates();
    }

    private static String figure(List<String> steps, String start) {
        String step = steps.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElse(start + "0,");
        return step.substring(start.length()).replaceFirst(",.*", "");
    }

    @Test
    void shapleyIsToldByPlace() {
        assertThat(cli.run("paths", "--in", "paths.csv", "--model", "shapley", "--by-place")
                        .out()
                        .lines())
                .containsExactly(
                        "channel,place,conversions",
                        "direct,1,2",
                        "email,2,1.5",
                        "email,3,1.66666666667",
                        "search,1,3.16666666667",
                        "social,2,1.66666666667");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--in nothing.csv | There is no file",
                "--in paths.csv --model lineer | Did you mean linear?",
                "--in paths.csv --model time-decay | tributary compare",
                "--in paths.csv --model linear --order 2 | Only a Markov chain has an order",
                "--in paths.csv --order 5 | Give 1 to 4",
                "--in paths.csv --path-column way | it has path, total_conversions",
                "--in paths.csv --model linear --transitions x.csv | Use --model markov",
                "--in paths.csv --by-place | credits channels, not positions",
                "--in paths.csv --separator= | --separator is empty"
            })
    void aCallThatCannotWorkSaysWhatToDo(String arguments, String mend) {
        String[] words = ("paths " + arguments).split(" ");
        Cli.Result result = cli.run(words);
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(mend);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A > > B,1,1,1 | line 2: the path 'A > > B' has a touch without a channel",
                "A,-1,1,1 | line 2: total_conversions is '-1', not a number of 0 or more",
                "A,1,x,1 | line 2: total_conversion_value is 'x'",
                "A,1,1,NaN | line 2: total_null is 'NaN'",
                "A,1 | line 2: there are 2 cells, and 4 in the header line",
                "A,0,0,5 | nothing to attribute"
            })
    void aLineThatCannotBeUsedIsNamed(String line, String what) throws IOException {
        Files.writeString(
                folder.resolve("bad.csv"), "path,total_conversions,total_conversion_value,total_null\n" + line + "\n");
        Cli.Result result = cli.run("paths", "--in", "bad.csv");
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(what);
    }

    @Test
    void aFileThatIsNoTextOrEmptyIsRefused() throws IOException {
        Files.write(folder.resolve("bytes.csv"), new byte[] {'p', (byte) 0xFF, (byte) 0xFE, '\n'});
        assertThat(cli.run("paths", "--in", "bytes.csv").err()).contains("has no column 'path'");
        Files.write(folder.resolve("empty.csv"), new byte[0]);
        assertThat(cli.run("paths", "--in", "empty.csv").err()).contains("is empty");
        assertThat(cli.run("paths", "--in", ".").err()).contains("is a folder");
    }

    @Test
    void moreThanCanBeSummedExactlyIsNoFaultOfTheProgram() throws IOException {
        Files.writeString(folder.resolve("much.csv"), "path,total_conversions\nA > B,1e30\nB > C,1e300\n");
        for (String model : List.of("markov", "linear", "shapley")) {
            assertThat(cli.run("paths", "--in", "much.csv", "--model", model).exitCode())
                    .as(model)
                    .isNotEqualTo(1);
        }
    }

    @Test
    void aComplaintAboutTheFormHoldsNothingThatSteersATerminal() throws IOException {
        for (String odd : List.of("\u0000", "\u001b", "\u202e")) {
            Files.writeString(folder.resolve("odd.csv"), "\"path\"" + odd + ",total_conversions\nA,1\n");
            assertThat(cli.run("paths", "--in", "odd.csv").err()).doesNotContain(odd);
        }
    }

    @Test
    void aChannelThatASpreadsheetWouldTakeForAFormulaIsQuoted() throws IOException {
        Files.writeString(folder.resolve("evil.csv"), "path,total_conversions\n=cmd()>B,1\n", StandardCharsets.UTF_8);
        List<String> lines = cli.run("paths", "--in", "evil.csv", "--model", "first")
                .out()
                .lines()
                .toList();
        assertThat(lines).contains("'=cmd(),1,0");
    }
}
