package dev.tributary.sample.shop;

import java.util.List;

/** Determines when an order is placed. */
final class Checkout {
    private static final double FASTEST = 40;
    private static final double SLOWEST = 2 * 3600;

    private final List<Visit> visits;
    private final Dice dice;

    /** @param visits those of whole users, each user's together and in order of time */
    Checkout(List<Visit> visits, Dice dice) {
        this.visits = visits;
        this.dice = dice;
    }

    /** Returns the order for a visit: after it, and before the user's next one or at the same second. */
    Order order(int index) {
        Visit visit = visits.get(index);
        long takes = (long) dice.logUniform(FASTEST, SLOWEST);
        boolean first = index == 0 || !visits.get(index - 1).user().equals(visit.user());
        long second = first && dice.chance(Truth.LATE_CONSENT)
                ? visit.second() - takes
                : visit.second() + StrictMath.min(takes, untilNext(index, visit));
        return new Order(visit.user(), Season.clamp(second), Prices.revenue(dice));
    }

    /** At least one second, so that the visit itself is before its order. */
    private long untilNext(int index, Visit visit) {
        if (index + 1 == visits.size() || !visits.get(index + 1).user().equals(visit.user())) {
            return Long.MAX_VALUE;
        }
        return StrictMath.max(1, visits.get(index + 1).second() - visit.second());
    }
}
