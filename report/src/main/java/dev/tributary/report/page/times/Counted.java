package dev.tributary.report.page.times;

import dev.tributary.core.figures.Orders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Orders by a whole number, such as that of their sessions.
 *
 * @param byNumber the orders of each number that occurs
 */
record Counted(NavigableMap<Long, Orders> byNumber) {
    /**
     * The orders of a number.
     *
     * @param open whether those of all larger ones are among them
     */
    record Bin(long number, boolean open, Orders orders) {
        String label(String shown) {
            return open ? shown + "+" : shown;
        }
    }

    /**
     * Returns all numbers from one to another, those that do not occur, too, and one for all that are larger; fewer, if
     * none is as large.
     */
    List<Bin> bins(long first, long last) {
        List<Bin> bins = new ArrayList<>();
        for (long number = first; number <= Math.min(last, largest()); number++) {
            bins.add(new Bin(number, false, byNumber.getOrDefault(number, Orders.NONE)));
        }
        return withRest(bins, last);
    }

    /** Returns the numbers that occur, up to one, and one for all that are larger. */
    List<Bin> listed(long last) {
        List<Bin> bins = new ArrayList<>();
        byNumber.headMap(last, true).forEach((number, orders) -> bins.add(new Bin(number, false, orders)));
        return withRest(bins, last);
    }

    private List<Bin> withRest(List<Bin> bins, long last) {
        if (largest() > last) {
            bins.add(new Bin(last + 1, true, from(last + 1)));
        }
        return bins;
    }

    /** Returns the orders of a number and of all that are larger. */
    Orders from(long number) {
        return byNumber.tailMap(number, true).values().stream().reduce(Orders.NONE, Orders::plus);
    }

    long largest() {
        return byNumber.isEmpty() ? 0 : byNumber.lastKey();
    }

    /** Returns the smallest number that at least half of the orders do not exceed. */
    long median() {
        long all = from(0).conversions();
        long below = 0;
        for (Map.Entry<Long, Orders> entry : byNumber.entrySet()) {
            below += entry.getValue().conversions();
            if (2 * below >= all) {
                return entry.getKey();
            }
        }
        return 0;
    }

    /** Returns the sum of the numbers of all orders. */
    long sum() {
        return byNumber.entrySet().stream()
                .mapToLong(entry -> entry.getKey() * entry.getValue().conversions())
                .sum();
    }

    static NavigableMap<Long, Orders> empty() {
        return new TreeMap<>();
    }
}
