package dev.tributary.core.intake.row;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.identity.FoundUser;
import java.util.List;

/** A conversion between its row and its storage. One object is reused for all conversions. Not thread-safe. */
public final class ConversionRow {
    private final Utf8 id = new Utf8();
    private final Utf8 user = new Utf8();
    private long rowNumber;
    private boolean unknown;
    private boolean tracked;
    private boolean byAlias;
    private long millis;
    private double revenue;
    private String label = Conversion.NO_LABEL;
    private List<SetAside> without = List.of();

    /**
     * Sets its user, and how it was found.
     *
     * @param person empty if it has none
     * @param isUnknown whether that is a placeholder for a user whom nobody knows
     * @param found how it was found
     */
    void setUser(Utf8 person, boolean isUnknown, FoundUser found) {
        user.set(person.bytes(), person.from(), person.length());
        unknown = isUnknown;
        tracked = found.tracked();
        byAlias = found.byAlias();
    }

    void set(long where, long when, double amount, String type, List<SetAside> missing) {
        rowNumber = where;
        millis = when;
        revenue = amount;
        label = type;
        without = missing;
    }

    /** Its id. */
    public Utf8 id() {
        return id;
    }

    /** The person of its user; empty if it has none. */
    public Utf8 user() {
        return user;
    }

    /** Whether its user is a known one: not a placeholder, and not none. */
    public boolean hasUser() {
        return user.length() > 0 && !unknown;
    }

    /** Whether its user is a placeholder for one whom nobody knows. */
    public boolean unknown() {
        return unknown;
    }

    /** Whether its user is known by its id, whatever its own row says. */
    public boolean tracked() {
        return tracked;
    }

    /** Whether an alias led to its user. */
    public boolean byAlias() {
        return byAlias;
    }

    /** The position of its row; 0 if it was not read cell by cell. */
    public long rowNumber() {
        return rowNumber;
    }

    /** Its time: epoch milliseconds, UTC. */
    public long millis() {
        return millis;
    }

    /** Its revenue; not negative. */
    public double revenue() {
        return revenue;
    }

    /** Its label; empty if there is none, or if it is not needed. */
    public String label() {
        return label;
    }

    /** What it has to be used without, as it is listed if the row counts. Immutable. */
    public List<SetAside> without() {
        return without;
    }
}
