package dev.tributary.core.intake.identity;

import dev.tributary.core.column.Utf8;

/** Finds the user of one conversion after the other. Not thread-safe. */
public final class FoundUser {
    private final People people;
    private final Utf8 person = new Utf8();
    private boolean tracked;
    private boolean byAlias;

    public FoundUser(People people) {
        this.people = people;
    }

    /** Returns whether the user of a conversion is known by its id, whatever its own row says. */
    public boolean isTracked(Utf8 conversion) {
        tracked = people.tracked().isPresent() && people.tracked().get().show(conversion, person);
        return tracked;
    }

    /**
     * Returns the person. To be called after {@link #isTracked}.
     *
     * @param own the user of the conversion's own row, empty if it has none; not used if it is tracked
     */
    public Utf8 person(Utf8 own) {
        Utf8 user = tracked ? person : own;
        byAlias = !people.identities().isNone() && people.identities().show(user, person);
        return byAlias || tracked ? person : own;
    }

    /** Returns whether the last conversion's user was known by its id. */
    public boolean tracked() {
        return tracked;
    }

    /** Returns whether an alias led to the last conversion's user. */
    public boolean byAlias() {
        return byAlias;
    }
}
