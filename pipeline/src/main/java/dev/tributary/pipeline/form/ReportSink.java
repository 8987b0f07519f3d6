package dev.tributary.pipeline.form;

import java.nio.file.Path;
import java.util.List;

/** One form of a published report. */
public interface ReportSink {
    /** Returns the files that it may write into a folder, so that they can be checked beforehand. */
    List<Output> in(Path folder);

    /**
     * Writes the report, each file atomically.
     *
     * @return the files, in the order in which they were written
     * @throws dev.tributary.core.TributaryException STORAGE if a file cannot be written
     */
    List<Path> write(Published published, Path folder);
}
