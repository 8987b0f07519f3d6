package dev.tributary.core.type;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.SessionTable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Knows each user's first conversion. Immutable. */
public final class FirstConversions {
    /** Two at the same moment have an order all the same, so that only one of them is the first. */
    private static final Comparator<Conversion> ORDER =
            Comparator.comparingLong(Conversion::millis).thenComparing(Conversion::id, CodePoints::compare);

    private final Map<Integer, Conversion> byUser = new HashMap<>();

    /** @param conversions all there are, of any day */
    public FirstConversions(List<Conversion> conversions) {
        conversions.stream()
                .filter(conversion -> conversion.user() != SessionTable.NO_USER)
                .forEach(conversion -> byUser.merge(conversion.user(), conversion, BinaryOperator.minBy(ORDER)));
    }

    /** Who converted: a user whose first conversion it is, or one who had converted before. */
    public CustomerKind kind(Conversion conversion) {
        if (conversion.user() == SessionTable.NO_USER) {
            return CustomerKind.UNKNOWN;
        }
        return conversion.equals(byUser.get(conversion.user())) ? CustomerKind.NEW : CustomerKind.RETURNING;
    }
}
