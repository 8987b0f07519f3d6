package dev.tributary.core.path;

import java.util.ArrayList;
import java.util.List;

/** Merges consecutive repeats of a channel: the first of them is kept. */
public record Exposure() implements PathTransform {
    static final String NAME = "exposure";

    @Override
    public List<Touch> apply(List<Touch> path) {
        List<Touch> kept = new ArrayList<>();
        for (Touch touch : path) {
            if (kept.isEmpty() || !kept.get(kept.size() - 1).channel().equals(touch.channel())) {
                kept.add(touch);
            }
        }
        return kept;
    }

    @Override
    public String text() {
        return NAME;
    }
}
