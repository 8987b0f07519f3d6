package dev.tributary.report.page.paths;

import java.util.ArrayList;
import java.util.List;

/**
 * A path as it is shown: its channels in the order of time, with repeats in a row as one. Of a long path the middle is
 * left out, and said to be.
 *
 * @param begin the channels from the beginning on
 * @param between how many sessions are left out after them; 0 for none
 * @param end the channels after these; empty if none are left out
 */
public record PathShown(List<Visits> begin, int between, List<Visits> end) {
    private static final int MOST = 12;
    private static final int AT_END = 5;

    public PathShown {
        begin = List.copyOf(begin);
        end = List.copyOf(end);
    }

    /**
     * Sessions of one channel in a row.
     *
     * @param times how many; at least 1
     */
    public record Visits(String channel, int times) {}

    static PathShown of(List<String> channels) {
        List<Visits> all = visits(channels);
        if (all.size() <= MOST) {
            return new PathShown(all, 0, List.of());
        }
        int from = MOST - AT_END;
        int to = all.size() - AT_END;
        return new PathShown(
                all.subList(0, from),
                all.subList(from, to).stream().mapToInt(Visits::times).sum(),
                all.subList(to, all.size()));
    }

    private static List<Visits> visits(List<String> channels) {
        List<Visits> all = new ArrayList<>();
        for (String channel : channels) {
            int last = all.size() - 1;
            if (last >= 0 && all.get(last).channel().equals(channel)) {
                all.set(last, new Visits(channel, all.get(last).times() + 1));
            } else {
                all.add(new Visits(channel, 1));
            }
        }
        return all;
    }
}
