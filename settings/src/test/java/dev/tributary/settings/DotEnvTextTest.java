package dev.tributary.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code .env} as the usual libraries read it. */
@Timeout(30)
class DotEnvTextTest {
    private static List<String> entries(String text) {
        return DotEnvText.read(text).entries().stream()
                .map(entry -> entry.name() + "=" + entry.value())
                .toList();
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("A=b", "b"),
                Arguments.of("  A  =  b  ", "b"),
                Arguments.of("\tA\t=\tb\t", "b"),
                Arguments.of("export A=b", "b"),
                Arguments.of("export\tA = b", "b"),
                Arguments.of("A=", ""),
                Arguments.of("A=''", ""),
                Arguments.of("A=\"\" # nothing", ""),
                Arguments.of("A= # nothing", ""),
                Arguments.of("A=b=c==", "b=c=="),
                Arguments.of("A=b # c", "b"),
                Arguments.of("A=b#c", "b#c"),
                Arguments.of("A=#b", "#b"),
                Arguments.of("A=b c", "b c"),
                Arguments.of("A=it's", "it's"),
                Arguments.of("A=say \"b\"", "say \"b\""),
                Arguments.of("A='b # c' # d", "b # c"),
                Arguments.of("A=\" b \"", " b "),
                Arguments.of("A=\"b\"#c", "b"),
                Arguments.of("A='C:\\new\\'", "C:\\new\\"),
                Arguments.of("A='it\\'s'", "it's"),
                Arguments.of("A=\"say \\\"b\\\"\\n\\t\\\\n\\q\"", "say \"b\"\n\t\\n\\q"),
                Arguments.of("A='b\\n'", "b\\n"),
                Arguments.of("A=C:\\new", "C:\\new"),
                Arguments.of("A=`b \"c\"`", "b \"c\""),
                Arguments.of("A=\"b\n# c\nd\"", "b\n# c\nd"),
                Arguments.of("A='b\r\nc'", "b\nc"),
                Arguments.of("A=$HOME/${B}", "$HOME/${B}"),
                Arguments.of("A=\"größe\"", "größe"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aLineSaysWhatItSaysInTheUsualLibraries(String text, String value) {
        for (String end : List.of("", "\n", "\r\n", "\r")) {
            DotEnvText read = DotEnvText.read(text + end);
            assertThat(read.faults()).as(text).isEmpty();
            assertThat(read.entries()).singleElement().satisfies(entry -> {
                assertThat(entry.name()).isEqualTo("A");
                assertThat(entry.value()).isEqualTo(value);
            });
        }
    }

    @Test
    void linesEndInAnyWayAndKeepTheirNumbers() {
        DotEnvText read = DotEnvText.read("# one\r\n\rA=1\n   \nB='x\ny'\r\nnothing\nC=3");
        assertThat(read.entries())
                .containsExactly(
                        new DotEnvText.Entry(3, "A", "1"),
                        new DotEnvText.Entry(5, "B", "x\ny"),
                        new DotEnvText.Entry(8, "C", "3"));
        assertThat(read.faults()).containsExactly(new DotEnvText.BadLine(7, "is not NAME=value", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IHC_API_KEY abc",
                "IHC_API_KEY: abc",
                "IHC_API_KEY",
                "export IHC_API_KEY",
                "set IHC_API_KEY=abc",
                "$env:IHC_API_KEY='abc'",
                "- IHC_API_KEY=abc",
                "\"IHC_API_KEY\": \"abc\"",
                "IHC API KEY=abc",
                "ihc_api_key abc",
                "IHC_KEY abc",
                "IHC_API_KEY='abc",
                "IHC_API_KEY=\"abc",
                "IHC_API_KEY=\"abc\" def",
                "IHC_API_KEY='ab'c",
                "IHC_API_KEY=ab\uFFFDc",
                "TRIBUTARY_DB shop.db",
                "TRIBUTARY-DB shop.db",
                "TRIBUTARY DB=shop.db",
                "NOTE='a\nIHC_API_KEY=abc\nb'"
            })
    void whereASettingOfOursCouldBeMeantALineThatSaysNothingIsAFaultOfOurs(String text) {
        assertThat(DotEnvText.read(text).faults()).anyMatch(DotEnvText.BadLine::ours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FOO",
                "FOO bar",
                "FOO: bar",
                "=bar",
                "FOO='bar",
                "FOO=\"bar\" baz",
                "[section]",
                "DISTRIBUTARY_X",
                "see the file of tributary",
                "{\"a\": 1}"
            })
    void whereNoneCouldItIsOneOfSomebodyElse(String text) {
        assertThat(DotEnvText.read(text + "\nIHC_API_KEY=abc"))
                .satisfies(read -> assertThat(read.faults())
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.ours()).isFalse()))
                .satisfies(
                        read -> assertThat(entries(text + "\nIHC_API_KEY=abc")).containsExactly("IHC_API_KEY=abc"));
    }

    @Test
    void anyTextWhateverIsReadToItsEnd() {
        SplittableRandom random = new SplittableRandom(14);
        String letters = "A=\"'`\\#\n\r \t$xexport IHC_API_KEY";
        for (int text = 0; text < 20_000; text++) {
            StringBuilder made = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                made.append(letters.charAt(random.nextInt(letters.length())));
            }
            DotEnvText read = DotEnvText.read(made.toString());
            assertThat(read.entries()).allMatch(entry -> !entry.name().isEmpty());
        }
    }

    @Test
    void aMegabyteOfQuotesTakesNoTime() {
        for (String line : List.of("A=\"\n", "A='\\'x\n", "A=\"\\\"\n", "\"\n", "A=`\n'\n")) {
            DotEnvText read = DotEnvText.read(line.repeat((1 << 20) / line.length()));
            assertThat(read.entries().size() + read.faults().size()).isPositive();
        }
        assertThat(entries("A=\"" + "\n".repeat(1 << 20) + "\"")).hasSize(1);
    }
}
