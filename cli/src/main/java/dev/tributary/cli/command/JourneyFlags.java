package dev.tributary.cli.command;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.journey.Boundary;
import dev.tributary.core.journey.JourneyOptions;
import picocli.CommandLine.Option;

/** What belongs to a journey, for every command that builds some. */
final class JourneyFlags {
    @Option(
            names = "--boundary",
            paramLabel = "strict|inclusive",
            converter = BoundaryConverter.class,
            description = "whether a session at the moment of a conversion is before it (default: strict, it is not)")
    Boundary boundary = Boundary.STRICT;

    @Option(
            names = "--touch-limit",
            paramLabel = "N",
            description = "most sessions of a journey; of a longer one the last are kept (default: 3000)")
    int touchLimit = JourneyOptions.SERVICE_LIMIT;

    JourneyOptions options() {
        if (touchLimit < 1) {
            throw new TributaryException(
                    ProblemKind.USAGE, "--touch-limit is " + touchLimit + ".", "Give a number of sessions above 0.");
        }
        return new JourneyOptions(boundary, touchLimit);
    }
}
