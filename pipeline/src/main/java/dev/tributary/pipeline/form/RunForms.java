package dev.tributary.pipeline.form;

import java.util.List;

/**
 * The forms in which a run's outcome is written.
 *
 * @param reports of the published report; each writes its own files
 * @param lists of rows that could not be used and conversions without credit
 * @param documents of the run itself
 * @param page of the report's page
 */
public record RunForms(List<ReportSink> reports, ListSink lists, RunDocuments documents, PageSink page) {
    public RunForms {
        reports = List.copyOf(reports);
    }
}
