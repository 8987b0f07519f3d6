package dev.tributary.core.intake;

import java.util.Locale;

/** Why an amount of money is kept out of a report: a few kinds of {@link Finding}s. */
public enum SetAsideReason {
    /** A conversion of negative revenue, such as a refund. */
    NEGATIVE("negative"),
    /** A conversion whose id stood there before, with other values. */
    TWICE("of ids that stand twice"),
    /** A conversion that cannot be used for another reason. */
    UNUSABLE("of rows that cannot be used"),
    /** A cost whose session is not there, or cannot be used. */
    NO_SESSION("of no usable session"),
    /** A further cost of a session that has one. */
    SECOND("second costs of a session");

    private final String words;

    SetAsideReason(String words) {
        this.words = words;
    }

    /** What the amount of a row is counted under, by what is wrong with the row. */
    static SetAsideReason of(Finding finding) {
        return switch (finding) {
            case REVENUE_NEGATIVE -> NEGATIVE;
            case CONVERSION_TWICE -> TWICE;
            case COST_WITHOUT_SESSION -> NO_SESSION;
            case COST_TWICE -> SECOND;
            default -> UNUSABLE;
        };
    }

    /** As documents name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the amounts are, for people. */
    public String words() {
        return words;
    }
}
