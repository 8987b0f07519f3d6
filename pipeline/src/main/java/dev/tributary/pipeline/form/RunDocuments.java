package dev.tributary.pipeline.form;

import dev.tributary.pipeline.summary.RunSummary;
import java.util.Optional;

/** The form of a run's document, which is kept among the results and beside the files, and read back from there. */
public interface RunDocuments {
    /** The document's text, without an end of line. */
    String of(RunSummary run);

    /** What a document says of its run; empty where it is none. */
    Optional<Head> read(byte[] document);

    /**
     * Which run a document tells of.
     *
     * @param runId its id
     * @param results the results that have a record of it; empty when none have
     */
    record Head(String runId, String results) {}
}
