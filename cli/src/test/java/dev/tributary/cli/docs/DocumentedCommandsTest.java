package dev.tributary.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.docs.CommandOutput;
import dev.tributary.testing.docs.Document;
import dev.tributary.testing.docs.DocumentBlock;
import dev.tributary.testing.docs.ShownCommand;
import dev.tributary.testing.docs.ShownOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command shown in a document works, and prints the output shown there. The rules are in CONTRIBUTING.md. */
class DocumentedCommandsTest {
    /** Commands that are not run, each with the reason. */
    private static final Map<String, String> EXEMPT = Map.of("mvn", "the build runs this test, and not in itself");

    /** Documents whose commands are run by tests of another module. */
    private static final Set<String> ELSEWHERE = Set.of("docs/how-to/run-on-spark.md");

    @TempDir
    private static Path backstage;

    private static Stage stage;

    @TempDir
    private Path folder;

    @BeforeAll
    static void setTheStage() {
        stage = new Stage(backstage);
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    static List<Document> documents() {
        return Document.all().stream()
                .filter(document -> !ELSEWHERE.contains(document.name()))
                .filter(document -> DocumentBlock.of(document).stream()
                        .anyMatch(block -> block.kind().equals("console")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theCommandsPrintWhatTheDocumentShows(Document document) throws IOException {
        Shell shell = stage.shell(folder, document);
        for (Given given : Given.of(document)) {
            given.in(folder, shell);
        }
        for (DocumentBlock block : DocumentBlock.of(document)) {
            if (block.file().isPresent()) {
                shell.write(block.file().get(), block.lines());
            }
            if (block.kind().equals("console")) {
                ShownCommand.of(block).forEach(shown -> check(document, shown, shell));
            }
        }
    }

    private static void check(Document document, ShownCommand shown, Shell shell) {
        if (EXEMPT.containsKey(shown.command().split(" ")[0])) {
            return;
        }
        CommandOutput printed = stage.asShown(shell.run(shown.command()));
        String where = document + ":" + shown.line() + ": " + shown.command();
        assertThat(printed.exitCode())
                .as(where + "\n" + String.join("\n", printed.lines()))
                .isEqualTo(shown.exitCode());
        assertThat(printed.lines())
                .as(where)
                .matches(new ShownOutput(shown.output())::shows, "what the document shows:\n" + shown.output());
    }
}
