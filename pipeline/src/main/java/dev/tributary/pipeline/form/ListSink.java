package dev.tributary.pipeline.form;

import dev.tributary.pipeline.settings.Command;
import java.nio.file.Path;
import java.util.List;

/** The form of a run's lists. */
public interface ListSink {
    /** The files that it may write into a folder, so that it can be seen beforehand whether it may. */
    List<Output> in(Command command, Path folder);

    /**
     * Writes the lists. One with nothing in it is written only over an older one, which would tell of what is mended.
     *
     * @return the files, in the order in which they were written
     * @throws dev.tributary.core.TributaryException STORAGE where a file cannot be written
     */
    List<Path> write(RunLists lists, Path folder);
}
