package dev.tributary.core.journey;

/**
 * How many sessions before their conversion were left out of its journey, each told by the first rule that left it out; one
 * that two journeys do without counts twice. What the touch limit cuts off is not among them.
 *
 * @param tooOld those beyond the lookback
 * @param beforePrevious those before the user's previous conversion
 * @param excluded those of excluded channels
 * @param transformed those that the path transforms dropped
 */
public record LeftOut(long tooOld, long beforePrevious, long excluded, long transformed) {
    /** None at all. */
    public static final LeftOut NONE = new LeftOut(0, 0, 0, 0);

    /** These and others. */
    public LeftOut plus(LeftOut other) {
        return new LeftOut(
                tooOld + other.tooOld,
                beforePrevious + other.beforePrevious,
                excluded + other.excluded,
                transformed + other.transformed);
    }

    public long total() {
        return tooOld + beforePrevious + excluded + transformed;
    }
}
