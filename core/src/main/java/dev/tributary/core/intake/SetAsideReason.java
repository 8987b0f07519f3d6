package dev.tributary.core.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an amount of money is not in a report: a coarser classification of {@link Finding}s. */
public enum SetAsideReason {
    /** A conversion of negative revenue, such as a refund. */
    NEGATIVE("negative"),
    /** A conversion whose id another row has, with other values. */
    TWICE("of ids that stand twice"),
    /** A conversion that cannot be used for another reason. */
    UNUSABLE("of rows that cannot be used"),
    /** A cost whose session does not exist, or cannot be used. */
    NO_SESSION("of no usable session"),
    /** A further cost of a session, which is not the one that counts. */
    SECOND("second costs of a session");

    private final String words;

    SetAsideReason(String words) {
        this.words = words;
    }

    /** Returns the reason under which the amount of a row with a finding is summed. */
    static SetAsideReason of(Finding finding) {
        return switch (finding) {
            case REVENUE_NEGATIVE -> NEGATIVE;
            case CONVERSION_TWICE -> TWICE;
            case COST_WITHOUT_SESSION -> NO_SESSION;
            case COST_TWICE -> SECOND;
            default -> UNUSABLE;
        };
    }

    /** Returns the reason with that name in documents; empty if there is none. */
    public static Optional<SetAsideReason> of(String label) {
        return Arrays.stream(values())
                .filter(reason -> reason.label().equals(label))
                .findFirst();
    }

    /** Returns the name in documents. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns a description for people. */
    public String words() {
        return words;
    }
}
