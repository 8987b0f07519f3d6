package dev.tributary.core.journey.option;

import dev.tributary.core.path.PathTransforms;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which of the sessions within its {@link Reach} a journey keeps.
 *
 * @param excluded channels whose sessions leave it, by name; those that stay share the credit
 * @param transforms what is then done to the path. Where a transform renames a channel, the session keeps its own
 */
public record PathRules(Set<String> excluded, PathTransforms transforms) {
    /** All of them. */
    public static final PathRules NONE = new PathRules(Set.of(), PathTransforms.NONE);

    public PathRules {
        excluded = Collections.unmodifiableSet(new LinkedHashSet<>(excluded));
    }

    public boolean isNone() {
        return excluded.isEmpty() && transforms.isNone();
    }
}
