package dev.tributary.pipeline.form;

import dev.tributary.pipeline.page.PublishedRun;

/** Reads the documents of runs that have published their results elsewhere. */
@FunctionalInterface
public interface PublishedDocuments {
    /**
     * Reads a document.
     *
     * @param where the results, for messages
     * @throws dev.tributary.core.TributaryException STORAGE if it is none of a run that has published a report
     */
    PublishedRun read(String document, String where);
}
