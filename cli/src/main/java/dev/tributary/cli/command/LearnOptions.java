package dev.tributary.cli.command;

import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code calibrate} and {@code train} have in common. */
public final class LearnOptions {
    @Option(
            names = "--conv-type-id",
            paramLabel = "ID",
            required = true,
            description = "the conversion type the model is for")
    String conversionType = "";

    @Option(names = "--out", paramLabel = "MODEL.json", required = true, description = "the model file to write")
    String out = "";

    @Option(names = "--db", paramLabel = "FILE", description = "SQLite file with sessions and conversions")
    Optional<String> db = Optional.empty();

    @Mixin
    JourneyFlags journeys = new JourneyFlags();
}
