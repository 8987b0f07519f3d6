package dev.tributary.pipeline.page.making;

import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.journey.SessionPath;
import dev.tributary.models.ChannelNumbers;
import dev.tributary.pipeline.page.PathSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts which channel follows which in the paths of one session table. Not thread-safe. */
final class StepCount {
    private final ChannelNumbers channels;

    /** The numbers of places: channels by the order of their names, then the edges. */
    private final int order;

    private final int end;
    private final int start;

    /** By the two places of a step; few of all pairs occur where there are many channels. */
    private final SortedMap<Integer, SortedMap<Integer, long[]>> counts = new TreeMap<>();

    private final long[][] often;

    StepCount(SessionTable sessions) {
        this.channels = new ChannelNumbers(sessions.channelNames());
        this.start = channels.size();
        this.order = channels.size() + 1;
        this.end = channels.size() + 2;
        this.often = new long[Math.min(FEW, channels.size())][Math.min(FEW, channels.size())];
    }

    /** Counted in an array. */
    private static final int FEW = 256;

    /** Adds the path of a conversion, or that of a user who never converted. */
    void add(SessionPath path, boolean converts) {
        int from = start;
        for (int position = 0; position < path.size(); position++) {
            int to = channels.of(path.channelCode(position));
            add(from, to);
            from = to;
        }
        add(from, converts ? order : end);
    }

    private void add(int from, int to) {
        if (from < often.length && to < often.length) {
            often[from][to]++;
        } else {
            count(from, to)[0]++;
        }
    }

    private long[] count(int from, int to) {
        return counts.computeIfAbsent(from, key -> new TreeMap<>()).computeIfAbsent(to, key -> new long[1]);
    }

    /** Returns the steps. */
    PathSteps steps() {
        for (int from = 0; from < often.length; from++) {
            for (int to = 0; to < often.length; to++) {
                if (often[from][to] > 0) {
                    count(from, to)[0] = often[from][to];
                }
            }
        }
        List<PathSteps.Step> steps = new ArrayList<>();
        addTo(steps, start);
        for (int from = 0; from < start; from++) {
            addTo(steps, from);
        }
        return new PathSteps(steps);
    }

    private void addTo(List<PathSteps.Step> steps, int from) {
        counts.getOrDefault(from, new TreeMap<>())
                .forEach((to, count) -> steps.add(new PathSteps.Step(place(from), place(to), count[0])));
    }

    private PathSteps.Place place(int number) {
        if (number == start) {
            return PathSteps.Place.Edge.START;
        }
        if (number == order) {
            return PathSteps.Place.Edge.ORDER;
        }
        return number == end
                ? PathSteps.Place.Edge.END
                : new PathSteps.Place.At(channels.names().get(number));
    }
}
