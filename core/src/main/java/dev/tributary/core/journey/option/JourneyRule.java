package dev.tributary.core.journey.option;

/**
 * The rules that may leave a session out of a journey although it is up to its conversion; in the order of their
 * application.
 */
public enum JourneyRule {
    /** Sessions at the same moment as the conversion. */
    BOUNDARY("boundary", "--boundary strict"),
    /** Sessions beyond the lookback. */
    LOOKBACK("lookback", "--lookback-days"),
    /** Sessions before the user's previous conversion. */
    PREVIOUS("previous", "--cut-at-previous"),
    /** Sessions of excluded channels. */
    CHANNELS("channels", "--exclude-channels"),
    /** Sessions that a path transform drops. */
    TRANSFORMS("transforms", "--transform");

    private final String code;
    private final String option;

    JourneyRule(String code, String option) {
        this.code = code;
        this.option = option;
    }

    /** Returns its name in documents. Stable. */
    public String code() {
        return code;
    }

    /** Returns the option for it, as users write it. */
    public String option() {
        return option;
    }
}
