package dev.tributary.core.type;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether a conversion's customer is new. */
public enum CustomerKind {
    /** A user's first conversion of all there are. */
    NEW("new"),
    /** A later conversion of a user. */
    RETURNING("returning"),
    /** A conversion without a known user. */
    UNKNOWN("unknown");

    private final String label;

    CustomerKind(String label) {
        this.label = label;
    }

    /** Returns all labels, in order. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(CustomerKind::label).toList();
    }

    /** Returns the kind with a label, if there is one. */
    public static Optional<CustomerKind> of(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    /** Returns the label in files and tables. */
    public String label() {
        return label;
    }
}
