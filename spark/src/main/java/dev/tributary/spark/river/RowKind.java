package dev.tributary.spark.river;

/**
 * What a row of the river is. Rows of one id or user come in this order: sessions before costs, which are merged with them,
 * and sessions before conversions of the same moment.
 */
public enum RowKind {
    /** A session: id, user, at, name (its channel), campaign, bits (its flags); with {@code more}, what it is used without. */
    SESSION,
    /** A cost: id (its session), amount. */
    COST,
    /** A conversion of a known user: id, user, at, name (its label), amount. */
    CONVERSION,
    /** The same without a user; it has its own id as user, so that such rows are spread. */
    CONVERSION_WITHOUT_USER,
    /** The same with a user that is a placeholder. */
    CONVERSION_OF_UNKNOWN,
    /** A row that was set aside: id, and the rest in {@code more}. */
    SET_ASIDE,
    /** What a task counted: in {@code more}. A task that is repeated would count twice in any other way. */
    COUNTED;

    private static final RowKind[] ALL = values();

    /** Returns the number in rows. */
    public int code() {
        return ordinal();
    }

    /** Returns the kind with such a number. */
    public static RowKind of(int code) {
        return ALL[code];
    }
}
