package dev.tributary.pipeline.form;

import dev.tributary.pipeline.settings.Command;
import java.nio.file.Path;
import java.util.List;

/** The form of a run's lists. */
public interface ListSink {
    /** Returns the files that it may write into a folder, so that they can be checked beforehand. */
    List<Output> in(Command command, Path folder);

    /**
     * Writes the lists. An empty list is written only to replace an older one, which would show rows that have been
     * corrected.
     *
     * @return the files, in the order in which they were written
     * @throws dev.tributary.core.TributaryException STORAGE if a file cannot be written
     */
    List<Path> write(RunLists lists, Path folder);
}
