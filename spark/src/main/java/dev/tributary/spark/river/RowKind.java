package dev.tributary.spark.river;

/**
 * What a row of the river is. Rows of one id or user come in this order: sessions before costs, which are merged with them,
 * and sessions before conversions of the same moment.
 */
public enum RowKind {
    /** A session: id, user, at, name (its channel), campaign, bits (its flags); with {@code more}, what it is used without. */
    SESSION(0),
    /** A cost: id (its session), amount. */
    COST(1),
    /** A conversion of a known user: id, user, at, name (its label), amount. */
    CONVERSION(2),
    /** The same without a user; it has its own id as user, so that such rows are spread. */
    CONVERSION_WITHOUT_USER(3),
    /** The same with a user that is a placeholder. */
    CONVERSION_OF_UNKNOWN(4),
    /** A row that was set aside: id, and the rest in {@code more}. */
    SET_ASIDE(5),
    /** What a task counted: in {@code more}. A task that is repeated would count twice in any other way. */
    COUNTED(6),
    /** The credit of a stored result: id (its conversion), user (its session), at (its day), name, campaign, amount (its credit). */
    STORED_CREDIT(7);

    private static final RowKind[] BY_CODE = new RowKind[values().length];

    static {
        for (RowKind kind : values()) {
            BY_CODE[kind.code] = kind;
        }
    }

    private final int code;

    RowKind(int code) {
        this.code = code;
    }

    /** Returns the number in rows, by which rows of one id or user are ordered. */
    public int code() {
        return code;
    }

    /** Returns the kind with such a number. */
    public static RowKind of(int code) {
        return BY_CODE[code];
    }
}
