package dev.tributary.core.path;

import java.util.List;

/**
 * Makes another path of a path: the touches that are left keep their order and their positions. Of a path with touches at least
 * one is left; of an empty one nothing. Immutable and thread-safe.
 */
public sealed interface PathTransform
        permits Exposure, FirstOfEach, Frequency, LastTouches, RemoveIfNotAll, RemoveIfLastAndNotAll {
    /** The path that it makes. */
    List<Touch> apply(List<Touch> path);

    /** How it is written on a command line: {@code trim:3}. */
    String text();
}
