package dev.tributary.pipeline.page.making;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.Traffic;
import dev.tributary.core.facts.UserGroup;
import java.util.BitSet;

/** The conversions of a part of the users. */
final class UserPart {
    private final boolean all;
    private final BitSet conversions = new BitSet();

    UserPart(Traffic traffic, UserGroup users) {
        this.all = traffic.sessions().parts() == 1;
        if (!all) {
            users.conversions().stream().mapToInt(Conversion::index).forEach(conversions::set);
        }
    }

    /** Returns whether a conversion, by its index, is of one of the users. */
    boolean has(int conversion) {
        return all || conversions.get(conversion);
    }
}
