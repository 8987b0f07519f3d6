package dev.tributary.pipeline.step;

import dev.tributary.pipeline.page.Page;
import dev.tributary.pipeline.page.making.MakingPage;
import dev.tributary.pipeline.page.making.PageInput;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.pipeline.summary.ReportOutcome;
import dev.tributary.store.ResultsView;
import java.nio.file.Path;

/** Makes the page of the published report. */
public final class PageStep {
    private PageStep() {}

    /**
     * Writes the page.
     *
     * @param report the report, which was published
     * @return the file
     */
    public static Path run(RunContext context, ReportOutcome report) {
        PageSettings settings = context.settings().page().orElseThrow();
        context.forms().page().write(page(context, report, settings), settings);
        return settings.file();
    }

    private static Page page(RunContext context, ReportOutcome report, PageSettings settings) {
        SourceReading reading = context.reading();
        PageInput input = new PageInput(
                context.settings(),
                PageWindow.of(context.window(), settings),
                context.facts(),
                new PageInput.Users(reading.everyUser(), reading::users, reading.spill(), reading::journeysKept),
                report.checks(),
                context.stored(),
                context.run());
        try (ResultsView results = context.settings().locations().resultsStore().look()) {
            return MakingPage.of(input, results);
        }
    }
}
