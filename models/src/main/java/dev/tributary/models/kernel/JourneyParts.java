package dev.tributary.models.kernel;

import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The journeys of all users, part by part: built again for each pass, but only once if there is one part. Not
 * thread-safe.
 */
public final class JourneyParts {
    private final int size;
    private final IntFunction<GroupJourneys> build;
    private Optional<GroupJourneys> only = Optional.empty();

    /**
     * Prepares the parts.
     *
     * @param size how many parts there are
     * @param build builds the journeys of one
     */
    public JourneyParts(int size, IntFunction<GroupJourneys> build) {
        this.size = size;
        this.build = build;
    }

    public int size() {
        return size;
    }

    /** Returns the journeys of a part. */
    public GroupJourneys part(int number) {
        if (size > 1) {
            return build.apply(number);
        }
        if (only.isEmpty()) {
            only = Optional.of(build.apply(number));
        }
        return only.get();
    }
}
