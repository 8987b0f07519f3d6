package dev.tributary.core.type;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.SessionTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The first conversion of each user. Immutable. */
public final class FirstConversions {
    /** Two conversions at the same moment are ordered by id, so that only one of them is the first. */
    private static final Comparator<Conversion> ORDER =
            Comparator.comparingLong(Conversion::millis).thenComparing(Conversion::id, CodePoints::compare);

    private static final int NONE = -1;

    private final List<Conversion> conversions;

    /** By the user's number: where its first conversion is in the list. Numbers alone, since there may be millions of users. */
    private final int[] first;

    /** @param conversions all there are, of any day */
    public FirstConversions(List<Conversion> conversions) {
        this.conversions = conversions;
        int users = conversions.stream().mapToInt(Conversion::user).max().orElse(SessionTable.NO_USER) + 1;
        this.first = new int[users];
        Arrays.fill(first, NONE);
        for (int at = 0; at < conversions.size(); at++) {
            Conversion conversion = conversions.get(at);
            int user = conversion.user();
            if (user != SessionTable.NO_USER
                    && (first[user] == NONE || ORDER.compare(conversion, conversions.get(first[user])) < 0)) {
                first[user] = at;
            }
        }
    }

    /** Returns the kind of customer: whether it is the user's first conversion or a later one. */
    public CustomerKind kind(Conversion conversion) {
        if (conversion.user() == SessionTable.NO_USER) {
            return CustomerKind.UNKNOWN;
        }
        return conversion.equals(conversions.get(first[conversion.user()])) ? CustomerKind.NEW : CustomerKind.RETURNING;
    }
}
