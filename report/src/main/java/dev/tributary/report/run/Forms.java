package dev.tributary.report.run;

import dev.tributary.pipeline.form.RunForms;
import java.util.List;

/** The forms that a run's outcome is written in. */
public final class Forms {
    /** All there are. A further form of the report is one line here. */
    public static final RunForms ALL = new RunForms(List.of(new ReportCsv()), new ListsCsv(), new Documents());

    private Forms() {}
}
