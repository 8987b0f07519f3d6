package dev.tributary.core.intake.identity;

import dev.tributary.core.intake.Identified;

/** Counts what aliases and tracked conversions were good for. Only the thread that accepts rows counts. */
public final class PeopleTally {
    private final People people;
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
     * @param hasUser whether it has a known user
     */
    public void conversion(FoundUser found, boolean hasUser) {
        conversions += found.byAlias() ? 1 : 0;
        if (found.tracked()) {
            tracked++;
        } else if (hasUser) {
            own++;
        } else {
            none++;
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
