package dev.tributary.pipeline.record;

import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.form.RunDocuments;
import dev.tributary.store.crash.FailPoint;
import dev.tributary.store.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The run's document beside the files it wrote. */
public final class Manifest {
    /** Its name. */
    public static final String FILE = "run_results.json";

    private static final long LARGEST = 64 << 20;

    private Manifest() {}

    /**
     * A manifest that was found.
     *
     * @param head which run it tells of
     */
    public record Found(RunDocuments.Head head) {
        /** Whether the run was recorded in these results, so that they should know it. */
        public boolean recordedIn(String identity) {
            return !head.runId().isEmpty() && head.results().equals(identity);
        }

        /** The run's id. */
        public String runId() {
            return head.runId();
        }

        /** What to tell when they do not. */
        public String unknown() {
            return "The folder's " + FILE + " tells of the run " + Shown.quoted(head.runId())
                    + ", which the results do not know: they may be an older copy, put back. Then journeys that were"
                    + " answered since would be sent, and paid for, again; 'tributary plan' tells how many.";
        }
    }

    static void write(Path folder, String document) {
        AtomicFile.write(folder.resolve(FILE), out -> {
            out.write(document.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
            out.flush();
            FailPoint.pass("results.written");
        });
    }

    /** The manifest in a folder. One that cannot be read tells nothing, and is about to be replaced. */
    public static Optional<Found> read(Path folder, RunDocuments documents) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            return documents.read(Files.readAllBytes(file)).map(Found::new);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
