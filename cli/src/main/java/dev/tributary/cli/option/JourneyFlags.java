package dev.tributary.cli.option;

import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.journey.option.Reach;
import dev.tributary.settings.SettingGroups;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of journeys, for every command that builds journeys; in the order of application. */
public final class JourneyFlags {
    @Option(
            names = "--boundary",
            paramLabel = "strict|inclusive",
            description = "whether a session at the same moment as a conversion counts (default: inclusive, it does)")
    public Boundary boundary = Boundary.INCLUSIVE;

    @Option(
            names = "--lookback-days",
            paramLabel = "N",
            description = "only sessions at most N days of 24 hours before the conversion, such as 0.5 (default: all)")
    public Optional<Duration> lookback = Optional.empty();

    @Option(
            names = "--cut-at-previous",
            fallbackValue = Flags.YES,
            description = "only sessions that are not before the user's previous conversion: no session is "
                    + "credited twice")
    public boolean cutAtPrevious;

    @Option(
            names = "--exclude-channels",
            paramLabel = "LIST",
            description = "channels whose sessions are removed from journeys, separated by commas")
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
            description = "maximum number of sessions of a journey; of a longer one the last are kept (default: 3000)")
    public int touchLimit = JourneyOptions.SERVICE_LIMIT;

    public JourneyOptions options() {
        return SettingGroups.journeys(
                boundary, new Reach(lookback, cutAtPrevious), excludedChannels, transforms, touchLimit);
    }
}
