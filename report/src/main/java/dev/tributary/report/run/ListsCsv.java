package dev.tributary.report.run;

import dev.tributary.pipeline.form.ListSink;
import dev.tributary.pipeline.form.Output;
import dev.tributary.pipeline.form.RunLists;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.report.common.QuarantineCsv;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lists of a run as CSV files. */
final class ListsCsv implements ListSink {
    @Override
    public List<Output> in(Command command, Path folder) {
        return List.of(
                new Output("list of rows set aside", quarantine(command, folder)),
                new Output("list of conversions without credit", WithoutCreditCsv.in(folder, command)));
    }

    @Override
    public List<Path> write(RunLists lists, Path folder) {
        List<Path> files = new ArrayList<>();
        QuarantineCsv.write(lists.setAside(), quarantine(lists.command(), folder))
                .ifPresent(files::add);
        WithoutCreditCsv.write(lists.withoutCredit(), lists.zone(), WithoutCreditCsv.in(folder, lists.command()))
                .ifPresent(files::add);
        return files;
    }

    private static Path quarantine(Command command, Path folder) {
        return command == Command.RUN ? QuarantineCsv.in(folder) : QuarantineCsv.in(folder, command.label());
    }
}
