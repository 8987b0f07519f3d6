package dev.tributary.models;

import dev.tributary.core.path.PathGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Generated paths for tests. */
public final class Paths {
    private Paths() {}

    /** Returns touches of some channels, in time order, an hour apart. */
    public static Touches touches(int... channels) {
        Touches touches = new Touches();
        touches.load(channels);
        return touches;
    }

    /** Applies a rule to some touches. */
    public static double[] shares(Shares rule, int... channels) {
        double[] shares = new double[channels.length];
        rule.of(touches(channels), shares);
        return shares;
    }

    /** Returns some groups of paths over a few channels, with repetitions; at least one converts. */
    public static List<PathGroup> random(Random random, int channels) {
        List<PathGroup> groups = new ArrayList<>();
        int count = 1 + random.nextInt(30);
        for (int group = 0; group < count; group++) {
            List<String> path = new ArrayList<>();
            do {
                path.add("channel " + (char) ('A' + random.nextInt(channels)));
            } while (random.nextInt(4) > 0);
            double conversions = group == 0 ? 1 : random.nextInt(4);
            groups.add(new PathGroup(path, conversions, conversions * random.nextInt(1000) / 8.0, random.nextInt(5)));
        }
        return groups;
    }
}
