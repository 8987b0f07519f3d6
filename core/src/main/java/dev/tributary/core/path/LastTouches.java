package dev.tributary.core.path;

import java.util.List;

/**
 * Keeps the last touches, nearest to the conversion.
 *
 * @param most how many are kept; at least 1
 */
public record LastTouches(int most) implements PathTransform {
    static final String NAME = "trim";

    public LastTouches {
        if (most < 1) {
            throw new IllegalArgumentException("touches to keep: " + most + " is not above 0");
        }
    }

    @Override
    public List<Touch> apply(List<Touch> path) {
        return path.subList(Math.max(0, path.size() - most), path.size());
    }

    @Override
    public String text() {
        return NAME + ":" + most;
    }
}
