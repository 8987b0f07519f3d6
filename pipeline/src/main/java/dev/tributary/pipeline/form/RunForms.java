package dev.tributary.pipeline.form;

import java.util.List;

/**
 * The forms that a run's outcome gets while it goes on.
 *
 * @param reports of the published report; each writes files of its own
 * @param lists of what could not be used or credited
 * @param documents of the run itself
 */
public record RunForms(List<ReportSink> reports, ListSink lists, RunDocuments documents) {
    public RunForms {
        reports = List.copyOf(reports);
    }
}
