package dev.tributary.core.intake.seen;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.intake.UnknownUsers;
import dev.tributary.core.intake.identity.People;
import dev.tributary.core.intake.identity.PeopleTally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** The unknown users, and the number of rows of each; and who the others are. Only the thread that accepts rows counts. */
public final class SeenUsers {
    /** Placeholder for the number of an unknown user while a row is read. */
    public static final int UNKNOWN = -3;

    private static final int FEW = 16;

    private final UnknownUsers unknown;
    private final People people;
    private final PeopleTally tally;
    private final IdIndex ids = new IdIndex();
    /** By the index of a conversion: the user's index, from 1; 0 if it has no such user. As long as needed. */
    private int[] userOf = {};

    private long[] sessions = new long[FEW];
    private long[] conversions = new long[FEW];

    SeenUsers(UnknownUsers unknown, People people) {
        this.unknown = unknown;
        this.people = people;
        this.tally = new PeopleTally(people);
    }

    /** Returns who the users are. */
    public People people() {
        return people;
    }

    /** Returns the count of users who were found by an alias, or by a conversion. */
    public PeopleTally tally() {
        return tally;
    }

    /** Returns whether an id is an unknown user. Thread-safe. */
    public boolean unknown(byte[] bytes, int from, int length) {
        return unknown.holds(bytes, from, length);
    }

    /** The same for an id by itself. */
    public boolean unknown(Utf8 id) {
        return unknown.holds(id.bytes(), id.from(), id.length());
    }

    /** Counts a row of sessions. */
    public void session(Utf8 id) {
        int index = index(id);
        sessions[index]++;
    }

    /**
     * Counts a conversion.
     *
     * @param conversion its index among the conversions
     */
    public void conversion(int conversion, Utf8 id) {
        int index = index(id);
        conversions[index]++;
        if (conversion >= userOf.length) {
            userOf = Arrays.copyOf(userOf, Math.max(FEW, conversion + conversion / 2 + 1));
        }
        userOf[conversion] = index + 1;
    }

    /** Returns the unknown user of a conversion; empty if it has none. */
    public String unknownOf(int conversion) {
        return conversion < userOf.length && userOf[conversion] > 0
                ? ids.column().get(userOf[conversion] - 1)
                : "";
    }

    /** Takes back what was counted of a conversion, as another row of it counts. */
    public void replaced(Conversion conversion, boolean tracked) {
        tally.replaced(conversion.index(), tracked, conversion.user() != SessionTable.NO_USER);
        if (!unknownOf(conversion.index()).isEmpty()) {
            conversions[userOf[conversion.index()] - 1]--;
            userOf[conversion.index()] = 0;
        }
    }

    /** Returns the index at which a user is counted. Enlarges the arrays if necessary. */
    private int index(Utf8 id) {
        int index = ids.add(id.bytes(), id.from(), id.length());
        if (index == sessions.length) {
            sessions = Arrays.copyOf(sessions, index * 2);
            conversions = Arrays.copyOf(conversions, index * 2);
        }
        return index;
    }

    /** Returns the indexes of the conversions of such users. */
    public BitSet conversions() {
        BitSet indexes = new BitSet();
        for (int conversion = 0; conversion < userOf.length; conversion++) {
            indexes.set(conversion, userOf[conversion] > 0);
        }
        return indexes;
    }

    /** Returns all that were counted, those with most rows first. */
    public List<Intake.UnknownUser> list() {
        List<Intake.UnknownUser> list = new ArrayList<>();
        for (int index = 0; index < ids.size(); index++) {
            if (sessions[index] + conversions[index] > 0) {
                list.add(new Intake.UnknownUser(ids.column().get(index), sessions[index], conversions[index]));
            }
        }
        list.sort(Comparator.comparingLong((Intake.UnknownUser user) -> -user.sessions() - user.conversions())
                .thenComparing(Intake.UnknownUser::id));
        return list;
    }
}
