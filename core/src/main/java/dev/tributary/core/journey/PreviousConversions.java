package dev.tributary.core.journey;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.SessionTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Each user's conversions in time order, ties by id. Immutable and thread-safe. */
final class PreviousConversions {
    private static final Comparator<Conversion> ORDER = Comparator.comparingInt(Conversion::user)
            .thenComparingLong(Conversion::millis)
            .thenComparing(Conversion::id, CodePoints::compare);

    private final Conversion[] ordered;

    private PreviousConversions(Conversion[] ordered) {
        this.ordered = ordered;
    }

    static PreviousConversions of(List<Conversion> conversions) {
        return new PreviousConversions(conversions.stream()
                .filter(conversion -> conversion.user() != SessionTable.NO_USER)
                .sorted(ORDER)
                .toArray(Conversion[]::new));
    }

    /** Returns the previous conversion of the same user, if there is one. */
    Optional<Conversion> before(Conversion conversion) {
        int index = Arrays.binarySearch(ordered, conversion, ORDER);
        return index > 0 && ordered[index - 1].user() == conversion.user()
                ? Optional.of(ordered[index - 1])
                : Optional.empty();
    }
}
