package dev.tributary.core.journey.option;

/** The rules that may leave a session out of a journey, though it comes before its conversion or with it; as they are applied. */
public enum JourneyRule {
    /** Sessions at the very moment of the conversion. */
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

    /** Its name in documents. Stable. */
    public String code() {
        return code;
    }

    /** The option that asks for it, as a person writes it. */
    public String option() {
        return option;
    }
}
