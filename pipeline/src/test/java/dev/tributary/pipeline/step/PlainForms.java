package dev.tributary.pipeline.step;

import dev.tributary.core.report.ChannelReport;
import dev.tributary.pipeline.form.ListSink;
import dev.tributary.pipeline.form.Output;
import dev.tributary.pipeline.form.PageSink;
import dev.tributary.pipeline.form.Published;
import dev.tributary.pipeline.form.ReportSink;
import dev.tributary.pipeline.form.RunDocuments;
import dev.tributary.pipeline.form.RunForms;
import dev.tributary.pipeline.form.RunLists;
import dev.tributary.pipeline.page.Page;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.store.file.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A minimal implementation of a run's output formats: the report as lines of text, and no lists. */
public final class PlainForms implements ReportSink, ListSink, RunDocuments, PageSink {
    private PlainForms() {}

    /** Returns these forms. */
    public static RunForms forms() {
        PlainForms plain = new PlainForms();
        return new RunForms(List.of(plain), plain, plain, plain);
    }

    /** Returns these forms with another one of the page. */
    public static RunForms with(PageSink page) {
        PlainForms plain = new PlainForms();
        return new RunForms(List.of(plain), plain, plain, page);
    }

    @Override
    public List<Output> in(Path folder) {
        return List.of(new Output("the report", folder.resolve("report.txt")));
    }

    @Override
    public List<Path> write(Published published, Path folder) {
        ChannelReport report = published.report();
        Path file = folder.resolve("report.txt");
        String lines = report.rows().entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
        AtomicFile.write(file, out -> out.write(lines.getBytes(StandardCharsets.UTF_8)));
        return List.of(file);
    }

    @Override
    public List<Output> in(Command command, Path folder) {
        return List.of();
    }

    @Override
    public List<Path> write(RunLists lists, Path folder) {
        return List.of();
    }

    @Override
    public void write(Page page, PageSettings settings) {
        String line = page.period().first() + " to " + page.period().last();
        AtomicFile.write(settings.file(), out -> out.write(line.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String of(RunSummary run) {
        return "{\"run_id\":\"" + run.head().id() + "\"}";
    }

    @Override
    public Optional<Head> read(byte[] document) {
        return Optional.empty();
    }
}
