package dev.tributary.settings;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.journey.option.PathRules;
import dev.tributary.core.journey.option.Reach;
import dev.tributary.core.path.PathTransforms;
import dev.tributary.core.text.CommaList;
import dev.tributary.core.text.Shown;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Values that are made of several settings. All methods throw a {@link TributaryException}, USAGE, if the settings
 * are invalid or contradict each other.
 */
public final class SettingGroups {
    private SettingGroups() {}

    /**
     * Returns the window from one day to another; the message for an invalid one names both.
     *
     * @param zone where these days begin and end; empty for UTC
     */
    public static DateWindow window(Optional<LocalDate> from, Optional<LocalDate> to, Optional<DayZone> zone) {
        try {
            return new DateWindow(from, to, zone.orElse(DayZone.UTC));
        } catch (IllegalArgumentException e) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "--from " + from.orElseThrow() + " is after --to " + to.orElseThrow() + ".",
                    "Swap them.");
        }
    }

    /**
     * Returns the options of journeys.
     *
     * @param excluded channels, separated by commas
     * @param transforms path transforms, separated by commas
     */
    public static JourneyOptions journeys(
            Boundary boundary, Reach reach, Optional<String> excluded, Optional<String> transforms, int touchLimit) {
        if (touchLimit < 1) {
            throw new TributaryException(
                    ProblemKind.USAGE, "--touch-limit is " + touchLimit + ".", "Give a number of sessions above 0.");
        }
        PathRules rules = new PathRules(
                excluded.map(SettingGroups::channels).orElse(Set.of()),
                transforms.map(PathTransforms::parse).orElse(PathTransforms.NONE));
        return new JourneyOptions(boundary, reach, rules, touchLimit);
    }

    private static Set<String> channels(String text) {
        List<String> channels = CommaList.split(text);
        if (channels.contains("")) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "--exclude-channels is " + Shown.quoted(text) + ", with an empty entry.",
                    "Name one channel or several with a comma between them.");
        }
        return new LinkedHashSet<>(channels);
    }
}
