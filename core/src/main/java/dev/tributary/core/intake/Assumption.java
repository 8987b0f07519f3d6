package dev.tributary.core.intake;

/**
 * Something that was assumed about a source, since nothing in it says it.
 *
 * @param kind what it is about, for programs
 * @param sentence what was assumed, for people: with the names of the source, without a full stop
 */
public record Assumption(Kind kind, String sentence) {
    /** What an assumption is about. */
    public enum Kind {
        /** Flags of sessions. */
        FLAGS("flags_missing"),
        /** The revenue of conversions. */
        REVENUE("revenue_missing"),
        /** The costs of sessions. */
        COSTS("costs_missing"),
        /** The channels of sessions. */
        CHANNELS("channels_by_rule"),
        /** The time of day. */
        CLOCK("time_of_day_missing"),
        /** Something that the preset of the source decides. */
        PRESET("preset");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Returns the code for programs. */
        public String code() {
            return code;
        }
    }
}
