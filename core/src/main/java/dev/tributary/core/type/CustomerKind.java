package dev.tributary.core.type;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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

    /** The words for all, in their order. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(CustomerKind::label).toList();
    }

    /** The kind that a word stands for, if one does. */
    public static Optional<CustomerKind> of(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    /** The word for it, in files and tables. */
    public String label() {
        return label;
    }
}
