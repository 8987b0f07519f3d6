package dev.tributary.cli.command;

import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code explain}: those of the steps that matter for one conversion. */
public final class ExplainOptions {
    @Parameters(paramLabel = "CONVERSION_ID", description = "the conversion's id")
    String conversion = "";

    @Option(names = "--db", paramLabel = "FILE", description = "SQLite file with sessions, conversions and costs")
    Optional<String> db = Optional.empty();

    @Option(names = "--results", paramLabel = "FILE", description = "SQLite file with the results, if another one")
    Optional<String> results = Optional.empty();

    @Mixin
    TypeFlags types = new TypeFlags();

    @Mixin
    JourneyFlags journeys = new JourneyFlags();

    @Option(names = "--model", paramLabel = "FILE", description = "IHC model file (default: built in)")
    Optional<String> model = Optional.empty();

    @Option(
            names = "--json",
            fallbackValue = Flags.YES,
            description = "one JSON document on standard output, nothing else")
    boolean json;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "configuration file (default: tributary.yml, if there is one)")
    Optional<String> config = Optional.empty();
}
