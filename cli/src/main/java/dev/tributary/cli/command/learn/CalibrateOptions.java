package dev.tributary.cli.command.learn;

import dev.tributary.cli.option.JsonFlag;
import dev.tributary.cli.option.ResultsFlag;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The answers to fit to. */
final class CalibrateOptions {
    @Mixin
    LearnOptions learn = new LearnOptions();

    @Option(
            names = "--answers",
            paramLabel = "FILE.jsonl",
            description = "answers, one {\"journey\": [...], \"answer\": [...]} per line")
    Optional<String> answers = Optional.empty();

    @Option(names = "--from-ledger", description = "the answers that earlier runs stored")
    boolean fromLedger;

    @Mixin
    ResultsFlag results = new ResultsFlag();

    @Mixin
    JsonFlag json = new JsonFlag();
}
