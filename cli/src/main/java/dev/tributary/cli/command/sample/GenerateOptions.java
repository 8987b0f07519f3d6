package dev.tributary.cli.command.sample;

import dev.tributary.sample.shop.SampleSize;
import picocli.CommandLine.Option;

/** The options of {@code generate}. */
public final class GenerateOptions {
    @Option(names = "--out", paramLabel = "FILE", required = true, description = "the file; must not exist")
    String file = "";

    @Option(names = "--sessions", paramLabel = "N", required = true, description = "how many sessions")
    long sessions;

    @Option(names = "--conversions", paramLabel = "M", required = true, description = "how many conversions")
    long conversions;

    @Option(names = "--seed", paramLabel = "S", description = "the same seed gives the same database (default: 1)")
    long seed = 1;

    SampleSize size() {
        return new SampleSize(sessions, conversions, seed);
    }
}
