package dev.tributary.core.path;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps the first touch of each channel. */
public record FirstOfEach() implements PathTransform {
    static final String NAME = "first";

    /** Another name for the same. */
    static final String OTHER_NAME = "unique";

    @Override
    public List<Touch> apply(List<Touch> path) {
        Set<String> seen = new HashSet<>();
        return path.stream().filter(touch -> seen.add(touch.channel())).toList();
    }

    @Override
    public String text() {
        return NAME;
    }
}
