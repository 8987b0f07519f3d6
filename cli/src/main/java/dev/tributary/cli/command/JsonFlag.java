package dev.tributary.cli.command;

import picocli.CommandLine.Option;

/** Whether a program reads the output. */
final class JsonFlag {
    @Option(
            names = "--json",
            fallbackValue = Flags.YES,
            description = "one JSON document on standard output, nothing else")
    boolean wanted;
}
