package dev.tributary.core.path;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import java.util.List;
import java.util.Optional;

/**
 * A path transform as it is written: a name, and optionally an argument, after a colon or in parentheses, which have to
 * be quoted in a shell.
 *
 * @param name the part before
 * @param argument the part after; a channel's name may contain colons and parentheses
 */
record TransformCall(String name, Optional<String> argument) {
    private static final List<String> NAMES = List.of(
            Exposure.NAME,
            FirstOfEach.OTHER_NAME,
            FirstOfEach.NAME,
            Frequency.NAME,
            LastTouches.NAME,
            RemoveIfNotAll.NAME,
            RemoveIfLastAndNotAll.NAME);

    static PathTransform parse(String text) {
        return of(text).transform();
    }

    private static TransformCall of(String text) {
        int colon = text.indexOf(':');
        int open = text.indexOf('(');
        if (open >= 0 && (colon < 0 || open < colon)) {
            if (!text.endsWith(")")) {
                throw wrong(
                        "The path transform " + Shown.quoted(text) + " has no ) at its end.",
                        "Add it, or write a colon instead of the parentheses.");
            }
            return new TransformCall(
                    text.substring(0, open).strip(),
                    Optional.of(text.substring(open + 1, text.length() - 1).strip()));
        }
        return colon < 0
                ? new TransformCall(text, Optional.empty())
                : new TransformCall(
                        text.substring(0, colon).strip(),
                        Optional.of(text.substring(colon + 1).strip()));
    }

    private PathTransform transform() {
        return switch (name) {
            case Exposure.NAME -> alone(new Exposure());
            case FirstOfEach.NAME, FirstOfEach.OTHER_NAME -> alone(new FirstOfEach());
            case Frequency.NAME -> alone(new Frequency());
            case LastTouches.NAME -> new LastTouches(touches());
            case RemoveIfNotAll.NAME -> new RemoveIfNotAll(channel());
            case RemoveIfLastAndNotAll.NAME -> new RemoveIfLastAndNotAll(channel());
            default ->
                throw wrong(
                        "There is no path transform " + Shown.quoted(name) + ".",
                        NearestMatch.of(name, NAMES)
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("There are " + String.join(", ", NAMES) + "."));
        };
    }

    private PathTransform alone(PathTransform transform) {
        if (argument.isPresent()) {
            throw wrong(
                    "The path transform " + name + " takes no argument, but was given " + Shown.quoted(argument.get())
                            + ".",
                    "Write " + name + " alone.");
        }
        return transform;
    }

    private int touches() {
        String given = argument.orElse("");
        try {
            int touches = Integer.parseInt(given);
            if (touches > 0) {
                return touches;
            }
        } catch (NumberFormatException none) {
            // Reported below.
        }
        throw wrong(
                "The path transform " + name + " needs a number of touches above 0, not " + Shown.quoted(given) + ".",
                "Write " + name + ":3 to keep the last three.");
    }

    private String channel() {
        return argument.filter(channel -> !channel.isEmpty())
                .orElseThrow(() -> wrong(
                        "The path transform " + name + " needs a channel.",
                        "Write " + name + ":Direct, with the channel's name as the source has it."));
    }

    private static TributaryException wrong(String what, String mend) {
        return new TributaryException(ProblemKind.USAGE, what, mend);
    }
}
