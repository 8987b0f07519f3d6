package dev.tributary.settings;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.DateWindow;
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

/** What several settings mean together, and whether they go together. All methods throw a {@link TributaryException} where not: USAGE. */
public final class SettingGroups {
    private SettingGroups() {}

    /** The days between two, or a complaint that names both. */
    public static DateWindow window(Optional<LocalDate> from, Optional<LocalDate> to) {
        try {
            return new DateWindow(from, to);
        } catch (IllegalArgumentException e) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "--from " + from.orElseThrow() + " is after --to " + to.orElseThrow() + ".",
                    "Swap them.");
        }
    }

    /**
     * What belongs to a journey.
     *
     * @param excluded channels, with commas between them
     * @param transforms path transforms, with commas between them
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
