package dev.tributary.cli.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names of files and folders with line breaks, terminal control sequences and characters that change the text
 * direction.
 */
class HostileFileNamesTest {
    private static final String FORGED = "error: forged";
    private static final String NAME = "a\n" + FORGED + "\u001b[31m\r\u202e\u0085b";
    private static final String OUT = "out" + NAME;

    @TempDir
    static Path folder;

    private static Desk desk;

    @BeforeAll
    static void prepare() throws IOException {
        desk = Desk.prepare(Files.createDirectory(folder.resolve(NAME)));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenAndReadIsNamedOnOneLine(FileOptions call) {
        harmless(call.writingTo(call.takesFolder() ? OUT : OUT + ".json"));
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeReadIsNamedOnOneLine(FileOptions call) {
        for (String input : call.reads()) {
            List<String> arguments = new ArrayList<>(call.writingTo(OUT + ".json"));
            if (arguments.contains(input)) {
                arguments.replaceAll(word -> word.equals(input) ? "missing" + NAME : word);
                arguments.add("--debug");
                assertThat(harmless(arguments).exitCode()).isNotZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWouldBeOverwrittenIsNamedOnOneLine(FileOptions call) throws IOException {
        if (!call.takesFolder()) {
            Path link = desk.path("link" + NAME + ".json");
            Files.deleteIfExists(link);
            Files.createLink(link, desk.path(Desk.DOT_ENV));
            assertThat(harmless(call.writingTo("link" + NAME + ".json")).exitCode())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "runs", "ledger", "plan"})
    void whatOnlyLooksNamesThemOnOneLine(String command) {
        List<String> arguments = new ArrayList<>(List.of(command, "--db", Desk.SOURCE, "--results", Desk.RESULTS));
        if (command.equals("plan")) {
            arguments.addAll(List.of("--attributor", "ihc-local"));
        }
        assertThat(harmless(arguments).exitCode()).isZero();
        arguments.add("--json");
        assertThat(harmless(arguments).exitCode()).isZero();
        arguments.add("--config");
        arguments.add("missing" + NAME);
        assertThat(harmless(arguments).exitCode()).isEqualTo(2);
    }

    @Test
    void theDemoAndTheGeneratorNameThemOnOneLine() {
        assertThat(harmless(List.of("generate", "--out", "g" + NAME, "--sessions", "50", "--conversions", "5"))
                        .exitCode())
                .isZero();
        assertThat(harmless(List.of("generate", "--out", "g" + NAME, "--sessions", "50", "--conversions", "5"))
                        .exitCode())
                .isEqualTo(2);
        assertThat(harmless(List.of("demo", "--dir", "demo" + NAME)).exitCode()).isZero();
        assertThat(harmless(List.of("demo", "--dir", "demo" + NAME)).exitCode()).isZero();
    }

    @Test
    void theServerAndTheCommandLineNameThemOnOneLine() {
        assertThat(harmless(List.of("serve", "--ihc", "--port", "0", "--model", "m" + NAME))
                        .exitCode())
                .isEqualTo(2);
        assertThat(harmless(List.of("serve", "--ihc", "--port", "0", "--keys-file", "k" + NAME))
                        .exitCode())
                .isEqualTo(2);
        assertThat(harmless(List.of("status" + NAME)).exitCode()).isEqualTo(2);
        assertThat(harmless(List.of("status", "--x" + NAME)).exitCode()).isEqualTo(2);
        assertThat(harmless(List.of("figures", "--top", NAME, "--debug")).exitCode())
                .isEqualTo(2);
    }

    private static Desk.Said harmless(List<String> arguments) {
        Desk.Said said = desk.run(arguments);
        // The line ends of CSV are two characters.
        String all = (said.out() + said.err()).replace("\r\n", "\n");
        assertThat(all).as("%s", arguments).doesNotContain("\u001b", "\r");
        if (!arguments.contains("--json")) {
            assertThat(all).as("%s", arguments).doesNotContain("\u202e", "\u0085");
        }
        assertThat(all.lines()).as("%s", arguments).noneMatch(line -> line.startsWith(FORGED));
        return said;
    }
}
