package dev.tributary.fuzz;

import dev.tributary.fuzz.subject.AnswerTarget;
import dev.tributary.fuzz.subject.AnswersFileTarget;
import dev.tributary.fuzz.subject.ConfigurationTarget;
import dev.tributary.fuzz.subject.CsvTableTarget;
import dev.tributary.fuzz.subject.DotEnvTarget;
import dev.tributary.fuzz.subject.JourneysTarget;
import dev.tributary.fuzz.subject.ModelTarget;
import dev.tributary.fuzz.subject.PartialTarget;
import dev.tributary.fuzz.subject.PathsTarget;
import dev.tributary.fuzz.subject.Reader;
import dev.tributary.fuzz.subject.RequestTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A fuzzer's inputs are short, so quadratic time or memory does not show in them. So this test repeats the kept inputs,
 * pieces of them, and delimiters until they are large.
 */
@Timeout(300)
@ExtendWith(Fuzzed.class)
class LargeInputTest {
    private static final int SIZE = 200_000;
    private static final int PIECES = 4;
    private static final List<String> PARTS = List.of(
            "[", "{", "{\"a\":", "\"", "\\", "a: ", "- ", "? ", "&a ", "*a ", "!", "%", "|\n", "'", "\n", ",", ";", ">",
            "a>", "a=", "=", "#", "export ", "1", "9", "-", "0.", "e", "\r", " ", "\t", "\u0000", "\ufeff", "<title",
            "<", "ä");

    static Stream<Arguments> readers() {
        return Stream.of(
                Arguments.of("answers", new AnswerTarget(), "Answer"),
                Arguments.of("requests", new RequestTarget(), "Request"),
                Arguments.of("journeys", new JourneysTarget(), "Journeys"),
                Arguments.of("models", new ModelTarget(), "Model"),
                Arguments.of("env", new DotEnvTarget(), "DotEnv"),
                Arguments.of("configuration", new ConfigurationTarget(), "Configuration"),
                Arguments.of("paths", new PathsTarget(), "Paths"),
                Arguments.of("csv", new CsvTableTarget(), "CsvTable"),
                Arguments.of("answers-file", new AnswersFileTarget(), "AnswersFile"),
                Arguments.of("parts", new PartialTarget(), "Partial"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void timeAndMemoryGrowWithTheSizeAndNotWithItsSquare(String name, Reader<?> reader, String seeds)
            throws IOException {
        Trial trial = Fuzzed.trial(name + ", large", reader, Limits.LARGE);
        for (String part : PARTS) {
            trial.feed(part.repeat(SIZE / part.length()).getBytes(StandardCharsets.UTF_8));
        }
        for (byte[] seed : Seeds.of(seeds)) {
            trial.feed(Seeds.repeated(seed, 0, seed.length, SIZE));
            for (int piece = 0; piece < PIECES; piece++) {
                int from = seed.length * piece / PIECES;
                trial.feed(Seeds.repeated(seed, from, seed.length * (piece + 1) / PIECES - from, SIZE));
            }
        }
    }
}
