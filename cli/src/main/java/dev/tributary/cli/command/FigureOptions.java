package dev.tributary.cli.command;

import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code figures}. */
public final class FigureOptions {
    @Option(names = "--db", paramLabel = "FILE", description = "SQLite file with sessions and conversions")
    Optional<String> db = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", description = "folder for files (default: the working directory)")
    String out = ".";

    @Mixin
    SelectionFlags selection = new SelectionFlags();

    @Mixin
    JourneyFlags journeys = new JourneyFlags();

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "most rows of a table that are shown; the files hold all (default: 20)")
    int top = 20;

    @Option(names = "--json", description = "one JSON document on standard output, nothing else")
    boolean json;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "configuration file (default: tributary.yml, if there is one)")
    Optional<String> config = Optional.empty();
}
