package dev.tributary.core.journey.option;

/** Whether a session at the same moment as a conversion belongs to its journey. */
public enum Boundary {
    /** Session time &lt; conversion time. */
    STRICT {
        @Override
        public boolean holds(long session, long conversion) {
            return session < conversion;
        }
    },
    /** Session time ≤ conversion time. */
    INCLUSIVE {
        @Override
        public boolean holds(long session, long conversion) {
            return session <= conversion;
        }
    };

    /** Returns whether a session time counts as before a conversion time; epoch milliseconds. */
    public abstract boolean holds(long session, long conversion);
}
