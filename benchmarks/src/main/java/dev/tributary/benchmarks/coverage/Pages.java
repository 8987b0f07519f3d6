package dev.tributary.benchmarks.coverage;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.type.TypeRules;
import dev.tributary.pipeline.Pipeline;
import dev.tributary.pipeline.form.ListSink;
import dev.tributary.pipeline.form.Output;
import dev.tributary.pipeline.form.RunDocuments;
import dev.tributary.pipeline.form.RunForms;
import dev.tributary.pipeline.form.RunLists;
import dev.tributary.pipeline.page.Page;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.ConversionScope;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.pipeline.settings.RunCall;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.step.RunListener;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.store.connect.Address;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of a report's page about a month of a generated shop, compared with the days before; nothing is written. */
final class Pages {
    private static final DateWindow MONTH =
            new DateWindow(Optional.of(LocalDate.parse("2025-06-01")), Optional.of(LocalDate.parse("2025-06-30")));

    private Pages() {}

    /** Runs over a database, which holds the results, too. */
    static Page of(Path database) {
        RunSettings usual = RunSettings.usual(Address.of(database), database.resolveSibling("out"));
        RunSettings settings = new RunSettings(
                        usual.locations(),
                        usual.intake(),
                        new ConversionScope(MONTH, TypeRules.NONE, Optional.empty()),
                        usual.journeyOptions(),
                        usual.attributor(),
                        usual.report())
                .with(PageSettings.in(usual.folder()));
        List<Page> pages = new ArrayList<>();
        RunForms forms = new RunForms(List.of(), new NoLists(), new NoDocuments(), (page, how) -> pages.add(page));
        RunSummary run =
                Pipeline.run(Command.RUN, settings, RunCall.by("tributary coverage"), forms, RunListener.SILENT);
        if (pages.isEmpty()) {
            throw new IllegalStateException("there is no page: " + run.problem());
        }
        return pages.get(0);
    }

    private static final class NoLists implements ListSink {
        @Override
        public List<Output> in(Command command, Path folder) {
            return List.of();
        }

        @Override
        public List<Path> write(RunLists lists, Path folder) {
            return List.of();
        }
    }

    private static final class NoDocuments implements RunDocuments {
        @Override
        public String of(RunSummary run) {
            return "{}";
        }

        @Override
        public Optional<Head> read(byte[] document) {
            return Optional.empty();
        }
    }
}
