package dev.tributary.core.journey;

import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.path.PathTransforms;
import dev.tributary.core.path.Touch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Picks the sessions that {@link PathRules} keep, by their rows. Immutable and thread-safe. */
final class PathPicker {
    private final SessionTable sessions;
    private final boolean[] excluded;
    private final PathTransforms transforms;

    PathPicker(SessionTable sessions, PathRules rules) {
        this.sessions = sessions;
        this.transforms = rules.transforms();
        this.excluded = new boolean[sessions.channelNames().size()];
        for (int code = 0; code < excluded.length; code++) {
            excluded[code] = rules.excluded().contains(sessions.channelNames().get(code));
        }
    }

    /** Those of a stretch of rows whose channel is not excluded. */
    int[] allowed(int[] rows, int from, int to) {
        return Arrays.stream(rows, from, to)
                .filter(row -> !excluded[sessions.channelCode(row)])
                .toArray();
    }

    /** Those that the transforms leave. */
    int[] transformed(int[] rows) {
        if (transforms.isNone()) {
            return rows;
        }
        List<Touch> path = new ArrayList<>(rows.length);
        for (int place = 0; place < rows.length; place++) {
            path.add(new Touch(place, sessions.channel(rows[place])));
        }
        return transforms.apply(path).stream()
                .mapToInt(touch -> rows[touch.place()])
                .toArray();
    }
}
