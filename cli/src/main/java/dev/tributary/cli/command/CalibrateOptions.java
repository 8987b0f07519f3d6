package dev.tributary.cli.command;

import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which answers to learn from. */
final class CalibrateOptions {
    @Mixin
    LearnOptions learn = new LearnOptions();

    @Option(
            names = "--answers",
            paramLabel = "FILE.jsonl",
            description = "answers, one {\"journey\": [...], \"answer\": [...]} a line")
    Optional<String> answers = Optional.empty();

    @Option(names = "--from-ledger", description = "the answers that earlier runs stored")
    boolean fromLedger;

    @Option(names = "--results", paramLabel = "FILE", description = "SQLite file with the results, if another one")
    Optional<String> results = Optional.empty();

    @Option(
            names = "--json",
            fallbackValue = Flags.YES,
            description = "one JSON document on standard output, nothing else")
    boolean json;
}
