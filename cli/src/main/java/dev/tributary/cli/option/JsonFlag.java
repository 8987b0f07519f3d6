package dev.tributary.cli.option;

import picocli.CommandLine.Option;

/** The option for JSON output. */
public final class JsonFlag {
    @Option(
            names = "--json",
            fallbackValue = Flags.YES,
            description = "one JSON document on standard output, nothing else")
    public boolean wanted;
}
