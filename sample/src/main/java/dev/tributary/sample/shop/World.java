package dev.tributary.sample.shop;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The made-up world, block by block: a block is all that is held in memory. Each block has its part of the
 * conversions, to the nearest one below, so the last one has made exactly the number that was asked for. Not
 * thread-safe.
 */
public final class World {
    /** Sessions after which a block begins no other user. Large enough for a fair race for the orders. */
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

    /** Makes another block, of one session at least. */
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
