package dev.tributary.report.run;

import dev.tributary.pipeline.form.RunForms;
import dev.tributary.report.page.HtmlPage;
import java.util.List;

/** The registry of the forms in which a run's outcome is written. */
public final class Forms {
    /** All forms. A further form of the report is one line here. */
    public static final RunForms ALL =
            new RunForms(List.of(new ReportCsv()), new ListsCsv(), new Documents(), new HtmlPage());

    private Forms() {}
}
