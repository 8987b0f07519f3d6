package dev.tributary.sample.shop;

/**
 * The times of one user's visits: a first moment, then gaps of minutes, hours, days and weeks. Users begin up to a
 * month before the season, so that its first days are as busy as the others; visits outside the season are discarded.
 */
final class VisitTimes {
    private static final long LEAD_DAYS = 30;
    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;
    private static final int TRIES = 12;

    private final Dice dice;
    private final long[] seconds = new long[Truth.MAX_VISITS];
    private int size;
    private boolean wider;

    VisitTimes(Dice dice) {
        this.dice = dice;
    }

    /** Draws the moments of another user; there may be none. */
    void draw() {
        size = 0;
        long second = first();
        wider = WiderAudience.holds(second, dice);
        double usual = wider ? WiderAudience.USUAL_VISITS : Truth.USUAL_VISITS;
        int wanted =
                (int) StrictMath.min(Truth.MAX_VISITS, StrictMath.ceil(dice.logNormal(usual, Truth.VISITS_SPREAD)));
        for (int visit = 0; visit < wanted && second <= Season.LAST; visit++) {
            if (Season.holds(second)) {
                seconds[size++] = second;
            }
            second = after(second);
        }
    }

    /** Returns whether the user is of the {@link WiderAudience}. */
    boolean wider() {
        return wider;
    }

    int size() {
        return size;
    }

    /** The moments in order; two may be the same second. */
    long second(int visit) {
        return seconds[visit];
    }

    private long first() {
        double span = (Season.DAYS + LEAD_DAYS) * DAY;
        while (true) {
            long second = Season.BEGIN - LEAD_DAYS * Season.DAY_SECONDS + (long) (dice.unit() * span);
            if (dice.chance(Rhythm.at(second) * WiderAudience.crowd(second))) {
                return second;
            }
        }
    }

    private long after(long second) {
        double kind = dice.unit();
        if (kind < 0.003) {
            return second;
        }
        if (kind < 0.40) {
            return second + (long) dice.logUniform(20, 90 * MINUTE);
        }
        double low = kind < 0.65 ? HOUR : kind < 0.92 ? 20 * HOUR : 6 * DAY;
        double high = kind < 0.65 ? 30 * HOUR : kind < 0.92 ? 8 * DAY : 35 * DAY;
        return rhythmic(second, low, high);
    }

    /** A gap, drawn again until its end is at a time of activity; after some attempts nights are accepted. */
    private long rhythmic(long second, double low, double high) {
        long next = second + (long) dice.logUniform(low, high);
        for (int attempt = 1; attempt < TRIES && !dice.chance(Rhythm.at(next)); attempt++) {
            next = second + (long) dice.logUniform(low, high);
        }
        return next;
    }
}
