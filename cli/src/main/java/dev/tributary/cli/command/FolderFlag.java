package dev.tributary.cli.command;

import dev.tributary.cli.surroundings.Surroundings;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where files go. */
final class FolderFlag {
    @Option(names = "--out", paramLabel = "DIR", description = "folder for files (default: the working directory)")
    String out = ".";

    Path folder(Surroundings around) {
        return around.resolveFolder(out);
    }
}
