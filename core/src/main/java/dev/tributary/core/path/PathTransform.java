package dev.tributary.core.path;

import java.util.List;

/**
 * A transform from one path to another: the remaining touches keep their order and their places. Of a non-empty path at
 * least one touch remains; an empty one stays empty. Immutable and thread-safe.
 */
public sealed interface PathTransform
        permits Exposure, FirstOfEach, Frequency, LastTouches, RemoveIfNotAll, RemoveIfLastAndNotAll {
    /** Returns the transformed path. */
    List<Touch> apply(List<Touch> path);

    /** Returns its form on the command line: {@code trim:3}. */
    String text();
}
