package dev.tributary.core.intake.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What counts where a channel has both spend and costs of sessions on a day: the cost is the same money twice. */
public enum SpendOverlap {
    /** The spend. */
    SPEND("costs of sessions"),
    /** The costs of the sessions. */
    SESSIONS("spend");

    private final String displaced;

    SpendOverlap(String displaced) {
        this.displaced = displaced;
    }

    /** Returns the value with a label. */
    public static Optional<SpendOverlap> of(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label().equals(label))
                .findFirst();
    }

    /** Returns the name in settings and documents. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what does not count there, for people. */
    public String displaced() {
        return displaced;
    }
}
