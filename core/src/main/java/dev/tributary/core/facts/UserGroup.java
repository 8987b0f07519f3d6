package dev.tributary.core.facts;

import java.util.BitSet;
import java.util.List;

/**
 * All rows of some users, and nobody else's: what can be computed apart. Immutable, as far as nobody changes the bits.
 *
 * @param sessions all sessions of these users, in any order
 * @param conversions all of theirs, of any day, in any order
 * @param conversionsOfUnknown the indexes of those whose user stands for nobody
 */
public record UserGroup(SessionTable sessions, List<Conversion> conversions, BitSet conversionsOfUnknown) {
    public UserGroup {
        conversions = List.copyOf(conversions);
    }

    /** Of which none is of a user who stands for nobody. */
    public UserGroup(SessionTable sessions, List<Conversion> conversions) {
        this(sessions, conversions, new BitSet());
    }

    /** The users of a part of what was read. */
    public static UserGroup of(Traffic traffic, int part) {
        return new UserGroup(
                traffic.sessions().part(part),
                traffic.conversions(part),
                traffic.intake().conversionsOfUnknown());
    }
}
