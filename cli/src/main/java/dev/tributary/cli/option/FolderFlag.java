package dev.tributary.cli.option;

import dev.tributary.cli.surroundings.Surroundings;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder for files. */
public final class FolderFlag {
    @Option(names = "--out", paramLabel = "DIR", description = "folder for files (default: the working directory)")
    public String out = ".";

    public Path folder(Surroundings around) {
        return around.resolveFolder(out);
    }
}
