package dev.tributary.core.journey.option;

/** Whether a session at the very moment of a conversion belongs to its journey. */
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

    /** Whether a session of one moment lies before a conversion of another; epoch milliseconds. */
    public abstract boolean holds(long session, long conversion);
}
