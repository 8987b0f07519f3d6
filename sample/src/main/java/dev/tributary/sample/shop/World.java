package dev.tributary.sample.shop;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Generates the sample, block by block: only one block is in memory. Each block has its proportional number of
 * conversions, rounded down, so the total after the last one is exactly the requested number. Not thread-safe.
 */
public final class World {
    /**
     * The number of sessions after which a block takes no further user. Large enough for a fair selection of orders.
     */
    private static final int BLOCK = 1 << 16;

    private final SampleSize size;
    private final Dice dice;
    private final Visitors visitors;
    private long sessions;
    private long conversions;

    public World(SampleSize size) {
        this.size = size;
        this.dice = new Dice(size.seed());
        this.visitors = new Visitors(size.seed(), dice);
    }

    public boolean hasNext() {
        return sessions < size.sessions();
    }

    /** Generates another block, of at least one session. */
    public Block next() {
        List<Visit> visits = new ArrayList<>(BLOCK + Truth.MAX_VISITS);
        while (visits.size() < BLOCK && sessions < size.sessions()) {
            List<Visit> visitor = visitors.visits(size.sessions() - sessions);
            visits.addAll(visitor);
            sessions += visitor.size();
        }
        long due = size.conversions() * sessions / size.sessions();
        List<Order> orders = orders(visits, (int) (due - conversions));
        conversions = due;
        visits.sort(Comparator.comparingLong(Visit::second));
        orders.sort(Comparator.comparingLong(Order::second));
        return new Block(visits, orders);
    }

    private List<Order> orders(List<Visit> visits, int count) {
        List<Order> orders = new ArrayList<>(count);
        for (int order = 0; order < count; order++) {
            if (dice.chance(Truth.UNSEEN_BUYERS)) {
                orders.add(unseen());
            }
        }
        BitSet winners = OrderRace.winners(visits, count - orders.size(), dice);
        Checkout checkout = new Checkout(visits, dice);
        winners.stream().forEach(visit -> orders.add(checkout.order(visit)));
        return orders;
    }

    private Order unseen() {
        while (true) {
            long second = Season.BEGIN + (long) (dice.unit() * Season.DAYS * Season.DAY_SECONDS);
            if (dice.chance(Rhythm.at(second))) {
                return new Order(visitors.user(), second, Prices.revenue(dice));
            }
        }
    }
}
