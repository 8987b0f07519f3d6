package dev.tributary.core.journey.option;

import dev.tributary.core.path.PathTransforms;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The rules that select the sessions of a journey among those within its {@link Reach}.
 *
 * @param excluded channels whose sessions are removed, by name; the remaining sessions share the credit
 * @param transforms path transforms applied afterwards. If a transform renames a channel, the session keeps its own
 */
public record PathRules(Set<String> excluded, PathTransforms transforms) {
    /** All sessions are kept. */
    public static final PathRules NONE = new PathRules(Set.of(), PathTransforms.NONE);

    public PathRules {
        excluded = Collections.unmodifiableSet(new LinkedHashSet<>(excluded));
    }

    public boolean isNone() {
        return excluded.isEmpty() && transforms.isNone();
    }
}
