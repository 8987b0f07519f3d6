package dev.tributary.cli.option;

import dev.tributary.core.facts.DayZone;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The time zone of days. */
public final class TimeZoneFlag {
    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description = "the time zone in which days begin and end, such as Europe/Berlin (default: UTC)")
    public Optional<DayZone> zone = Optional.empty();
}
