package dev.tributary.core.journey;

import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.journey.option.PathRules;
import dev.tributary.core.path.PathTransforms;
import dev.tributary.core.path.Touch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Selects the rows of sessions that {@link PathRules} keep. Immutable and thread-safe. */
final class PathPicker {
    private final SessionTable sessions;
    private final boolean[] excluded;
    private final PathTransforms transforms;

    private PathPicker(SessionTable sessions, PathRules rules) {
        this.sessions = sessions;
        this.transforms = rules.transforms();
        this.excluded = new boolean[sessions.channelNames().size()];
        for (int code = 0; code < excluded.length; code++) {
            excluded[code] = rules.excluded().contains(sessions.channelNames().get(code));
        }
    }

    /** Returns a picker, or empty if the rules keep all sessions. */
    static Optional<PathPicker> of(SessionTable sessions, PathRules rules) {
        return rules.isNone() ? Optional.empty() : Optional.of(new PathPicker(sessions, rules));
    }

    /** Returns the rows of a range that are kept. */
    int[] pick(int[] rows, int from, int to) {
        return transformed(allowed(rows, from, to));
    }

    /** Returns the rows of a range whose channel is not excluded. */
    int[] allowed(int[] rows, int from, int to) {
        return Arrays.stream(rows, from, to)
                .filter(row -> !excluded[sessions.channelCode(row)])
                .toArray();
    }

    /** Returns the rows that the transforms keep. */
    int[] transformed(int[] rows) {
        if (transforms.isNone()) {
            return rows;
        }
        List<Touch> path = new ArrayList<>(rows.length);
        for (int position = 0; position < rows.length; position++) {
            path.add(new Touch(position, sessions.channel(rows[position])));
        }
        return transforms.apply(path).stream()
                .mapToInt(touch -> rows[touch.position()])
                .toArray();
    }
}
