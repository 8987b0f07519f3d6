package dev.tributary.sample.shop;

/** The activity of users by hour of the day and day of the week, UTC. */
final class Rhythm {
    /** Relative to the busiest hour. A quiet night, a peak before noon, a higher one in the evening. */
    private static final double[] HOURS = {
        0.45, 0.28, 0.20, 0.16, 0.15, 0.18, 0.28, 0.45, 0.65, 0.82, 0.90, 0.88, //
        0.85, 0.86, 0.84, 0.80, 0.80, 0.82, 0.84, 0.90, 0.98, 1.00, 0.90, 0.68,
    };

    /** Monday to Sunday, relative to the busiest day. */
    private static final double[] WEEKDAYS = {1.00, 0.94, 0.92, 0.93, 0.82, 0.68, 0.78};

    /** 1970-01-01 was a Thursday. */
    private static final int WEEKDAY_OF_EPOCH = 3;

    private Rhythm() {}

    /** Returns the activity at a moment, in 0..1. */
    static double at(long second) {
        long day = second / Season.DAY_SECONDS;
        int hour = (int) (second % Season.DAY_SECONDS / 3600);
        return HOURS[hour] * WEEKDAYS[(int) ((day + WEEKDAY_OF_EPOCH) % 7)];
    }
}
