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

/** The run's document as a file, beside the files it wrote. */
public final class Manifest {
    /** Its file name. */
    public static final String FILE = "run_results.json";

    private static final long LARGEST = 64 << 20;

    private Manifest() {}

    /**
     * A manifest that was found.
     *
     * @param head the run it belongs to
     */
    public record Found(RunDocuments.Head head) {
        /** Returns whether the run was recorded in these results. */
        public boolean recordedIn(String identity) {
            return !head.runId().isEmpty() && head.results().equals(identity);
        }

        /** Returns the run's id. */
        public String runId() {
            return head.runId();
        }

        /** Returns the warning if the results do not contain the run. */
        public String unknown() {
            return "The folder's " + FILE + " refers to the run " + Shown.quoted(head.runId())
                    + ", which the results do not contain: they may have been restored from an older copy. Then "
                    + "journeys answered since would be sent, and paid for, again; 'tributary plan' shows "
                    + "how many.";
        }
    }

    /**
     * Writes the document into a folder, atomically.
     *
     * @throws dev.tributary.core.TributaryException STORAGE when it cannot be written
     */
    public static void write(Path folder, String document) {
        AtomicFile.write(folder.resolve(FILE), out -> {
            out.write(document.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
            out.flush();
            FailPoint.pass("results.written");
        });
    }

    /** Returns the manifest in a folder. One that cannot be read is ignored, and will be replaced. */
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
