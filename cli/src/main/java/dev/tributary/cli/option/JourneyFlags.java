package dev.tributary.cli.option;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.journey.option.PathRules;
import dev.tributary.core.journey.option.Reach;
import dev.tributary.core.path.PathTransforms;
import dev.tributary.core.text.CommaList;
import dev.tributary.core.text.Shown;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What belongs to a journey, for every command that builds some; in the order in which it is applied. */
public final class JourneyFlags {
    @Option(
            names = "--boundary",
            paramLabel = "strict|inclusive",
            converter = BoundaryConverter.class,
            description = "whether a session at the very moment of a conversion counts (default: inclusive, it does)")
    public Boundary boundary = Boundary.INCLUSIVE;

    @Option(
            names = "--lookback-days",
            paramLabel = "N",
            converter = LookbackConverter.class,
            description = "only sessions at most N days of 24 hours before the conversion, such as 0.5 (default: all)")
    public Optional<Duration> lookback = Optional.empty();

    @Option(
            names = "--cut-at-previous",
            fallbackValue = Flags.YES,
            description = "only sessions that are not before the user's previous conversion: none is credited twice")
    public boolean cutAtPrevious;

    @Option(
            names = "--exclude-channels",
            paramLabel = "LIST",
            description = "channels whose sessions leave the journey, with commas between them")
    public Optional<String> excludedChannels = Optional.empty();

    @Option(
            names = "--transform",
            paramLabel = "LIST",
            description = {
                "path transforms in their order: exposure, unique, first, frequency, trim:N,",
                "remove-if-not-all:CHANNEL, remove-if-last-and-not-all:CHANNEL"
            })
    public Optional<String> transforms = Optional.empty();

    @Option(
            names = "--touch-limit",
            paramLabel = "N",
            description = "most sessions of a journey; of a longer one the last are kept (default: 3000)")
    public int touchLimit = JourneyOptions.SERVICE_LIMIT;

    public JourneyOptions options() {
        if (touchLimit < 1) {
            throw new TributaryException(
                    ProblemKind.USAGE, "--touch-limit is " + touchLimit + ".", "Give a number of sessions above 0.");
        }
        PathRules rules = new PathRules(
                excludedChannels.map(JourneyFlags::channels).orElse(Set.of()),
                transforms.map(PathTransforms::parse).orElse(PathTransforms.NONE));
        return new JourneyOptions(boundary, new Reach(lookback, cutAtPrevious), rules, touchLimit);
    }

    private static Set<String> channels(String text) {
        List<String> channels = CommaList.split(text);
        if (channels.contains("")) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "--exclude-channels is " + Shown.quoted(text) + ", with an empty place.",
                    "Name one channel or several with a comma between them.");
        }
        return new LinkedHashSet<>(channels);
    }
}
