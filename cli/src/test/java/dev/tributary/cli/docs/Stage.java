package dev.tributary.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.testing.GoldenRow;
import dev.tributary.testing.RecordedService;
import dev.tributary.testing.docs.CommandOutput;
import dev.tributary.testing.docs.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The prerequisites of the documents: a {@code shop.db}, and a service that attributes it as the local engine does. */
final class Stage implements AutoCloseable {
    private static final String SHOP = "shop.db";
    private static final String KEY = "your-key";
    private static final String REAL_HOST = "api.ihc-attribution.com";

    private final Path folder;
    private final RecordedService service;

    /**
     * Creates the database and starts the service.
     *
     * @param folder an empty folder
     */
    Stage(Path folder) {
        this.folder = folder;
        run("generate", "--out", SHOP, "--sessions", "2000", "--conversions", "150");
        run("attribute", "--db", SHOP, "--results", "answers.db");
        this.service = RecordedService.start(KEY, 3000, answers());
    }

    private void run(String... arguments) {
        CommandOutput printed = Program.run(folder, Map.of(), List.of(arguments));
        assertThat(printed.exitCode()).as(printed.toString()).isZero();
    }

    private List<GoldenRow> answers() {
        return new SqliteCommand(folder, "answers.db")
                        .run(
                                "SELECT conv_id, session_id, initializer, holder, closer, ihc"
                                        + " FROM attribution_customer_journey JOIN tributary_phases USING (conv_id, session_id)")
                        .stream()
                        .map(row -> answer(row.split("\\|")))
                        .toList();
    }

    private static GoldenRow answer(String[] cells) {
        return new GoldenRow(
                cells[0],
                cells[1],
                new SessionShare(
                        Double.parseDouble(cells[2]),
                        Double.parseDouble(cells[3]),
                        Double.parseDouble(cells[4]),
                        Double.parseDouble(cells[5])));
    }

    /** Returns a shell in a new folder, with a shop in it unless the document creates one. */
    Shell shell(Path into, Document document) throws IOException {
        if (!document.text().contains("generate --out " + SHOP)) {
            Files.copy(folder.resolve(SHOP), into.resolve(SHOP));
        }
        Shell shell = new Shell(into);
        shell.export("TRIBUTARY_IHC_URL", service.origin());
        return shell;
    }

    /** Returns the output with the test service's name replaced by the real one. */
    CommandOutput asShown(CommandOutput printed) {
        String host = service.origin().substring("http://".length());
        return new CommandOutput(
                printed.exitCode(),
                printed.lines().stream()
                        .map(line -> line.replace(host, REAL_HOST))
                        .toList());
    }

    @Override
    public void close() {
        service.close();
    }
}
