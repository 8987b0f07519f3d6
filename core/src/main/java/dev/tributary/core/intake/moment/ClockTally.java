package dev.tributary.core.intake.moment;

/** Counts the times that a change of the clocks made ambiguous. For one thread. */
public final class ClockTally {
    private long twice;
    private long never;

    void count(ZoneClock.Passing passing) {
        switch (passing) {
            case ONCE -> {}
            case TWICE -> twice++;
            case NEVER -> never++;
        }
    }

    /** Returns how many were in an hour that the clocks passed twice; its first passing was taken. */
    public long twice() {
        return twice;
    }

    /** Returns how many were in an hour that the clocks left out; they were moved forward by as much as the clocks. */
    public long never() {
        return never;
    }
}
