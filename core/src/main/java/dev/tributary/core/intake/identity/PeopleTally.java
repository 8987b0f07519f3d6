package dev.tributary.core.intake.identity;

import dev.tributary.core.intake.Identified;
import java.util.BitSet;

/** Counts what aliases and tracked conversions were good for. Only the thread that accepts rows counts. */
public final class PeopleTally {
    private final People people;
    /** The conversions that were found by an alias. */
    private final BitSet byAlias = new BitSet();

    private long sessions;
    private long conversions;
    private long tracked;
    private long own;
    private long none;

    public PeopleTally(People people) {
        this.people = people;
    }

    /** Counts a row of sessions whose user was found by an alias. */
    public void session() {
        sessions++;
    }

    /**
     * Counts a conversion that is kept.
     *
     * @param foundByAlias whether an alias led to its user
     * @param isTracked whether its user is known by its id
     * @param hasUser whether it has a known user
     */
    public void conversion(int conversion, boolean foundByAlias, boolean isTracked, boolean hasUser) {
        byAlias.set(conversion, foundByAlias);
        count(conversion, isTracked, hasUser, 1);
    }

    /** Takes back what was counted of a conversion. */
    public void replaced(int conversion, boolean wasTracked, boolean hadUser) {
        count(conversion, wasTracked, hadUser, -1);
    }

    private void count(int conversion, boolean isTracked, boolean hasUser, int by) {
        conversions += byAlias.get(conversion) ? by : 0;
        if (isTracked) {
            tracked += by;
        } else if (hasUser) {
            own += by;
        } else {
            none += by;
        }
    }

    /** Returns the result. */
    public Identified told() {
        return new Identified(
                people.identities().told().map(aliases -> aliases.with(sessions, conversions)),
                people.tracked()
                        .map(orders -> new Identified.TrackedUsers(
                                orders.rows(), orders.nobody(), orders.disputed(), tracked, own, none)));
    }
}
