package dev.tributary.core.figures;

/** Who converted. */
public enum CustomerKind {
    /** A user for the first time, of all conversions there are. */
    NEW("new"),
    /** A user who had converted before. */
    RETURNING("returning"),
    /** Nobody knows who. */
    UNKNOWN("unknown");

    private final String label;

    CustomerKind(String label) {
        this.label = label;
    }

    /** The word for it, in files and tables. */
    public String label() {
        return label;
    }
}
