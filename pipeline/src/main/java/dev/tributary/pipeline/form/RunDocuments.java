package dev.tributary.pipeline.form;

import dev.tributary.pipeline.summary.RunSummary;
import java.util.Optional;

/** The form of a run's document, which is stored with the results and in a file, and read back from there. */
public interface RunDocuments {
    /** Returns the document's text, without an end of line. */
    String of(RunSummary run);

    /** Returns what a document says about its run; empty if it is not such a document. */
    Optional<Head> read(byte[] document);

    /**
     * The run of a document.
     *
     * @param runId its id
     * @param results the results that have a record of it; empty if none have
     */
    record Head(String runId, String results) {}
}
