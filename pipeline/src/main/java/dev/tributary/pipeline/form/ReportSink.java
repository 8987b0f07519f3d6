package dev.tributary.pipeline.form;

import java.nio.file.Path;
import java.util.List;

/** One form of a published report. */
public interface ReportSink {
    /** The files that it may write into a folder, so that it can be seen beforehand whether it may. */
    List<Output> in(Path folder);

    /**
     * Writes the report, each file whole or not at all.
     *
     * @return the files, in the order in which they were written
     * @throws dev.tributary.core.TributaryException STORAGE where a file cannot be written
     */
    List<Path> write(Published published, Path folder);
}
