package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.ReferenceData;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of grouped paths as spreadsheets and packages write them: the format is detected and reported, or requested.
 */
class PathsFileFormTest {
    private static final List<String> ROWS = List.of(
            "path;total_conversions;total_conversion_value;total_null",
            "Küche > E-Mail;2;110,5;12",
            "E-Mail > Küche;1;1.234,25;3");

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void inAFolder() {
        cli = new Cli(folder);
    }

    private void write(String text, Charset charset) throws IOException {
        Files.write(folder.resolve("p.csv"), text.getBytes(charset));
    }

    private Cli.Result linear(String... more) {
        List<String> words = new ArrayList<>(List.of("paths", "--in", "p.csv", "--model", "linear"));
        words.addAll(List.of(more));
        return cli.run(words.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ''",
        "UTF-8, \uFEFF",
        "UTF-16LE, ''",
        "UTF-16LE, \uFEFF",
        "UTF-16BE, ''",
        "UTF-16BE, \uFEFF",
        "windows-1252, ''"
    })
    void whateverEncodingAFileIsInItsFiguresAreTheSame(String charset, String mark) throws IOException {
        for (String between : List.of(";", "\t", "|")) {
            write(mark + String.join("\r\n", ROWS).replace(";", between) + "\r\n", Charset.forName(charset));
            Cli.Result result = linear();

            assertThat(result.exitCode()).as(result.err()).isZero();
            assertThat(result.out().lines())
                    .containsExactly("channel,conversions,value", "E-Mail,1.5,672.375", "Küche,1.5,672.375");
            assertThat(result.err()).contains("read as " + charset).contains("a decimal comma");
            JsonNode file = JsonMapper.shared().readTree(linear("--json").out()).path("file");
            assertThat(file.path("encoding").asString()).isEqualTo(charset);
            assertThat(file.path("delimiter").asString()).isEqualTo(between);
            assertThat(file.path("decimal").asString()).isEqualTo(",");
        }
    }

    private Cli.Result ofCase(String name, String file, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "paths", "--in", ReferenceData.require().ofCase(name, file).toString()));
        words.addAll(List.of(more));
        Cli.Result result = cli.run(words.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result;
    }

    @Test
    void case01ChannelAttributionDataCsv() {
        assertThat(ofCase("01-channelattribution-data-csv", "semi.csv").out())
                .isEqualTo(ofCase("01-channelattribution-data-csv", "comma.csv").out());
    }

    @Test
    void case01DecimalCommasAndTabs() {
        String folderOfCase = "01-channelattribution-data-csv";
        assertThat(ofCase(folderOfCase, "semi_deccomma.csv", "--model", "first")
                        .out()
                        .lines())
                .containsExactly("channel,conversions,value", "email,2,110.5", "search,0,0", "social,1,50");
        assertThat(ofCase(folderOfCase, "deccomma_quoted.csv", "--model", "last")
                        .out()
                        .lines())
                .contains("search,2,110.5");
        assertThat(ofCase(folderOfCase, "tab.csv", "--model", "first").out()).contains("A,2");
    }

    /** The values are those of exact fractions. */
    @Test
    void case26CsvWithBom() {
        assertThat(ofCase("26-csv-with-bom", "bom.csv").out())
                .contains("email,2.43925", "search,9.42056", "social,3.140186");
        assertThat(ofCase("26-csv-with-bom", "u16.csv").err()).contains("UTF-16");
        assertThat(ofCase("26-csv-with-bom", "lat1.csv").err()).contains("windows-1252");
    }

    @Test
    void aFileInTheUsualFormNeedsNoWord() throws IOException {
        write("path,total_conversions,total_conversion_value\nA > B,2,1.234\n", StandardCharsets.UTF_8);
        assertThat(linear().err()).isEmpty();
        assertThat(linear().out()).contains("A,1,0.617");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "path;total_conversions;total_conversion_value%nA;1;1,234%n",
                "path;total_conversions%nA;1.234%n",
                "path,total_conversions,total_conversion_value%nA,1,\"1,234\"%n"
            })
    void aNumberThatMayBeAThousandOrAFractionIsAskedFor(String text) throws IOException {
        write(text.formatted(), StandardCharsets.UTF_8);
        Cli.Result unsure = linear();
        assertThat(unsure.exitCode()).isEqualTo(2);
        assertThat(unsure.err()).contains("a thousand or a fraction").contains("--decimal comma, or --decimal point");
        assertThat(linear("--decimal", "comma").out())
                .isNotEqualTo(linear("--decimal", "point").out())
                .contains("A,1");
        assertThat(linear("--decimal", "point").out()
                        + linear("--decimal", "comma").out())
                .contains("1234", "1.234");
    }

    @Test
    void anotherNumberTellsWhetherItIsAThousand() throws IOException {
        write("path;total_conversions;total_conversion_value\nA;1;1,234\nA;1;0,5\n", StandardCharsets.UTF_8);
        assertThat(linear().out()).contains("A,2,1.734");
        write("path;total_conversions;total_conversion_value\nA;1;1,234\nA;1;1,234,567.5\n", StandardCharsets.UTF_8);
        assertThat(linear().out()).contains("A,2,1235801.5");
        write("path;total_conversions;total_conversion_value\nA;1;1,5\nA;1;1.5\n", StandardCharsets.UTF_8);
        Cli.Result both = linear();
        assertThat(both.exitCode()).isEqualTo(11);
        assertThat(both.err()).contains("written in two ways: '1.5' and '1,5'");
    }

    @Test
    void aHeaderThatCanBeReadInTwoWaysIsAskedFor() throws IOException {
        write("path;total_conversions;x,path,total_conversions\nA;2;3,B,4\n", StandardCharsets.UTF_8);
        assertThat(linear().exitCode()).isEqualTo(2);
        assertThat(linear().err())
                .contains("can be read with a comma or a semicolon")
                .contains("--delimiter comma");
        assertThat(linear("--delimiter", "comma").out()).contains("B,4,0");
        write("sep=;\npath;total_conversions\nA;1\n", StandardCharsets.UTF_8);
        assertThat(linear().out()).contains("A,1,0");
        write("path~total_conversions\nA~1\n", StandardCharsets.UTF_8);
        assertThat(linear().err()).contains("--delimiter sets the delimiter");
        assertThat(linear("--delimiter", "~").out()).contains("A,1,0");
    }

    @Test
    void whatIsNoTextOrIsInAnotherEncodingIsSaidInOurWords() throws IOException {
        Files.write(folder.resolve("p.csv"), new byte[] {'p', 'a', (byte) 0x81, (byte) 0x8D, '\n'});
        assertThat(linear().err())
                .contains("is not a text in UTF-8, UTF-16 or Windows-1252")
                .contains("--encoding");
        write("path,total_conversions\nŁódź,1\n", Charset.forName("iso-8859-2"));
        assertThat(linear("--encoding", "iso-8859-2").out()).contains("Łódź,1,0");
        assertThat(linear("--encoding", "utf-8").err()).contains("is not a text in UTF-8");
        assertThat(linear("--encoding", "klingon").err()).contains("There is no encoding 'klingon'");
        write("path,total_conversions\n\"A\" > B,1\n", StandardCharsets.UTF_8);
        assertThat(linear().err()).contains("continues after its closing quote").doesNotContain("xception");
        write("path,total_conversions\n\"A > B,1\nC,1\n", StandardCharsets.UTF_8);
        assertThat(linear().exitCode()).isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {" -> ", "->", " | ", " => ", "; ", " → "})
    void whatLooksLikeAnotherSeparatorIsSaid(String separator) throws IOException {
        write(
                "path,total_conversions\n\"A" + separator + "B\",1\nA,2\n\"B" + separator + "C\",2\n",
                StandardCharsets.UTF_8);
        Cli.Result result = linear();
        assertThat(result.exitCode()).isZero();
        assertThat(result.err())
                .contains("66 % of the paths hold '")
                .contains("--separator '" + separator.strip() + "'");
        assertThat(linear("--separator", separator).err()).isEmpty();
    }

    @Test
    void aTabBetweenChannelsIsSaidAsAShellTakesItAndIsNoBlankOnceGiven() throws IOException {
        write("path,total_conversions\nA\tB,1\nA,2\nB\tC,2\n", StandardCharsets.UTF_8);
        assertThat(linear().err()).contains("66 % of the paths hold $'\\t'", "Should it be --separator $'\\t'?");
        assertThat(linear("--separator", "\t").err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"True, False", "1, 0", "yes, no", "TRUE, false", "Y, N"})
    void rowsWhoseOutcomeIsNoDidNotConvert(String yes, String no) throws IOException {
        write(
                "journey,conversion,occurrences,revenue\nG > M," + yes + ",150,300\nD > O," + no + ",430,0\nG," + no
                        + ",10,0\n",
                StandardCharsets.UTF_8);
        String[] columns = {
            "--path-column", "journey", "--conversions-column", "occurrences", "--value-column", "revenue"
        };
        Cli.Result without = linear(columns);
        assertThat(without.err())
                .contains("The column 'conversion' has yes or no")
                .contains("--outcome-column 'conversion'");
        List<String> all = new ArrayList<>(List.of(columns));
        all.addAll(List.of("--outcome-column", "conversion"));
        Cli.Result with = linear(all.toArray(String[]::new));
        assertThat(with.exitCode()).as(with.err()).isZero();
        assertThat(with.err()).isEmpty();
        assertThat(with.out().lines())
                .containsExactly("channel,conversions,value", "D,0,0", "G,75,150", "M,75,150", "O,0,0");
        all.addAll(List.of("--model", "markov"));
    }

    @Test
    void anOutcomeWithoutANumberOfJourneysCountsEachRowOnceAndAWordThatIsNoneIsNamed() throws IOException {
        write("path,outcome\nA > B,yes\nA,no\nB,yes\n", StandardCharsets.UTF_8);
        assertThat(linear("--outcome-column", "outcome").out()).contains("A,0.5,0", "B,1.5,0");
        write("path,outcome\nA,yes\nA,maybe\n", StandardCharsets.UTF_8);
        assertThat(linear("--outcome-column", "outcome").err())
                .contains("line 3: outcome is 'maybe', which is neither yes nor no");
    }

    @Test
    void aValueWithoutAConversionIsPointedOut() throws IOException {
        write("path,total_conversions,total_conversion_value\nA,1,2\nB,0,600\nB,0,0.5\n", StandardCharsets.UTF_8);
        assertThat(linear().err()).contains("2 rows have a value and no conversion, 600.5 in all");
    }

    @ParameterizedTest
    @ValueSource(ints = {90_000, 1_000_000})
    void aPathOfAMillionTouchesIsReadAndSolved(int touches) throws IOException {
        String path = "a channel with a name that is rather long > B > ".repeat(touches / 2);
        write(
                "path,total_conversions,total_conversion_value,total_null\n" + path.substring(0, path.length() - 3)
                        + ",1,10,1\nC > D,1000,5,3000\n",
                StandardCharsets.UTF_8);
        assertThat(cli.run("paths", "--in", "p.csv").out().lines())
                .contains("B,0.5,5,0.000999000999001,0.666666666667", "C,500,2.5,0.999000999001,0.333333333333");
    }
}
