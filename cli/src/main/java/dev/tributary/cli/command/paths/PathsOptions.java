package dev.tributary.cli.command.paths;

import dev.tributary.cli.option.ConfigFlag;
import dev.tributary.cli.option.DirectFlags;
import dev.tributary.store.paths.PathColumns;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code paths}. */
final class PathsOptions {
    @Option(names = "--in", paramLabel = "FILE.csv", required = true, description = "grouped paths, with a header line")
    String in = "";

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "first, last, last-non-direct, linear, position[:F/M/L], position-j, position-inverse-j,"
                    + " markov[:ORDER] or shapley (default: markov)")
    String model = "markov";

    @Option(
            names = "--order",
            paramLabel = "1..4",
            description = "order of the Markov chain: the number of channels in a state")
    Optional<Integer> order = Optional.empty();

    @Option(names = "--no-nulls", description = "leave out the journeys that did not convert")
    boolean noNulls;

    @Option(
            names = "--transform",
            paramLabel = "LIST",
            description = {
                "path transforms, applied in order: exposure, unique, first, frequency, trim:N,",
                "remove-if-not-all:CHANNEL, remove-if-last-and-not-all:CHANNEL"
            })
    Optional<String> transforms = Optional.empty();

    @Mixin
    DirectFlags direct = new DirectFlags();

    @Option(
            names = "--separator",
            paramLabel = "TEXT",
            description = "separator between two channels of a path (default: >)")
    String separator = PathColumns.USUAL.separator();

    @Option(names = "--path-column", paramLabel = "NAME", description = "default: path")
    String path = PathColumns.USUAL.path();

    @Option(names = "--conversions-column", paramLabel = "NAME", description = "default: total_conversions")
    String conversions = PathColumns.USUAL.conversions();

    @Option(names = "--value-column", paramLabel = "NAME", description = "default: total_conversion_value")
    String value = PathColumns.USUAL.value();

    @Option(names = "--nulls-column", paramLabel = "NAME", description = "default: total_null")
    String nulls = PathColumns.USUAL.nulls();

    @Option(
            names = "--outcome-column",
            paramLabel = "NAME",
            description = "whether a row's journeys converted: True or False, 1 or 0, yes or no (default: all did)")
    Optional<String> outcome = Optional.empty();

    @Mixin
    CsvFlags form = new CsvFlags();

    @Option(
            names = "--by-place",
            description = "show the credit by position in the path, too; with shapley, the ordered variant")
    boolean byPlace;

    @Option(
            names = "--transitions",
            paramLabel = "FILE.csv",
            description = "write the steps of the Markov chain with their probabilities")
    Optional<String> transitions = Optional.empty();

    @Option(names = "--json", description = "one JSON document on standard output instead of CSV")
    boolean json;

    @Mixin
    ConfigFlag config = new ConfigFlag();

    PathColumns columns() {
        return new PathColumns(path, conversions, value, nulls, outcome, separator);
    }
}
