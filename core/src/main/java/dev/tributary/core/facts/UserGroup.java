package dev.tributary.core.facts;

import java.util.BitSet;
import java.util.List;

/**
 * All rows of a group of users, and of no other users: the unit of independent computation. Immutable, as long as
 * nobody changes the bit set.
 *
 * @param sessions all sessions of these users, in any order
 * @param conversions all their conversions, of any day, in any order
 * @param conversionsOfUnknown the indexes of conversions of unknown users
 */
public record UserGroup(SessionTable sessions, List<Conversion> conversions, BitSet conversionsOfUnknown) {
    public UserGroup {
        conversions = List.copyOf(conversions);
    }

    /** Creates a group without unknown users. */
    public UserGroup(SessionTable sessions, List<Conversion> conversions) {
        this(sessions, conversions, new BitSet());
    }

    /** Creates the group of the users in a part of the source. */
    public static UserGroup of(Traffic traffic, int part) {
        return new UserGroup(
                traffic.sessions().part(part),
                traffic.conversions(part),
                traffic.intake().conversionsOfUnknown());
    }
}
