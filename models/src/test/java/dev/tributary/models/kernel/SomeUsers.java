package dev.tributary.models.kernel;

import dev.tributary.core.column.IdColumn;
import dev.tributary.core.facts.ChannelDays;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.Days;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.facts.UserGroup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Generated users, whose rows are available as a group in any order, or as a stream in time order. */
final class SomeUsers {
    private static final int DAYS = 60;

    /** Few distinct times, so that several rows have the same one. */
    private static final long STEP = Days.MILLIS / 4;

    private static final int NOBODY = SessionTable.NO_USER;

    /** The kinds of users: there are no sessions of users without an id and of placeholder ids. */
    enum Kind {
        KNOWN,
        WITHOUT_ID,
        STANDS_FOR_NOBODY
    }

    private record Session(String id, long millis, String channel, byte flags) {}

    private record Order(String id, long millis, double revenue) {}

    private record User(Kind kind, List<Session> sessions, List<Order> orders) {}

    private final List<User> users;

    private SomeUsers(List<User> users) {
        this.users = users;
    }

    static SomeUsers some(Random random, int count) {
        List<User> users = new ArrayList<>();
        for (int user = 0; user < count; user++) {
            Kind kind = random.nextInt(4) > 0 ? Kind.KNOWN : Kind.values()[random.nextInt(3)];
            List<Session> sessions = new ArrayList<>();
            for (int left = kind == Kind.KNOWN ? random.nextInt(6) : 0; left > 0; left--) {
                sessions.add(new Session(
                        "s" + user + "-" + left,
                        moment(random),
                        "c" + random.nextInt(4),
                        SessionTableBuilder.flags(random.nextBoolean(), random.nextBoolean(), random.nextBoolean())));
            }
            List<Order> orders = new ArrayList<>();
            for (int left = random.nextInt(3); left > 0; left--) {
                orders.add(new Order("o" + user + "-" + left, moment(random), random.nextInt(10_000) / 100.0));
            }
            users.add(new User(kind, sessions, orders));
        }
        return new SomeUsers(users);
    }

    private static long moment(Random random) {
        return random.nextInt(DAYS * 4) * STEP;
    }

    /** Divides the users at random. */
    List<SomeUsers> divided(Random random, int parts) {
        List<SomeUsers> divided = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            divided.add(new SomeUsers(new ArrayList<>()));
        }
        users.forEach(user -> divided.get(random.nextInt(parts)).users.add(user));
        return divided;
    }

    /** Returns all their rows, in random order. */
    UserGroup group(Random random) {
        IdColumn ids = new IdColumn();
        SessionTableBuilder sessions = new SessionTableBuilder(ids);
        List<Conversion> conversions = new ArrayList<>();
        BitSet unknown = new BitSet();
        List<Integer> numbers = new ArrayList<>();
        for (int user = 0; user < users.size(); user++) {
            numbers.add(user);
        }
        Collections.shuffle(numbers, random);
        for (int number : numbers) {
            User user = users.get(number);
            shuffled(user.sessions, random).forEach(session -> {
                ids.append(session.id);
                sessions.add(number, session.millis, session.channel, session.flags);
            });
            shuffled(user.orders, random).forEach(order -> {
                unknown.set(conversions.size(), user.kind == Kind.STANDS_FOR_NOBODY);
                conversions.add(conversion(conversions.size(), order, user.kind == Kind.KNOWN ? number : NOBODY));
            });
        }
        return new UserGroup(sessions.build(users.size()), conversions, unknown);
    }

    private static Conversion conversion(int index, Order order, int user) {
        return new Conversion(index, order.id, user, order.millis, order.revenue);
    }

    private static <T> List<T> shuffled(List<T> rows, Random random) {
        List<T> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Returns the channels and days of their sessions. */
    ChannelDays channelDays() {
        ChannelDays channelDays = new ChannelDays();
        users.forEach(user -> user.sessions.forEach(session -> channelDays.numberAt(session.channel, session.millis)));
        return channelDays;
    }

    /**
     * Passes their rows to a stream: user by user, in time order, a conversion after the sessions of the same moment.
     */
    void into(UserStream stream, ChannelDays channelDays) {
        for (User user : users) {
            List<Order> orders =
                    sorted(user.orders, Comparator.comparing(Order::millis).thenComparing(Order::id));
            for (Session session :
                    sorted(user.sessions, Comparator.comparing(Session::millis).thenComparing(Session::id))) {
                orders.removeIf(order -> order.millis < session.millis && gave(order, user, stream));
                stream.session(
                        session.id.getBytes(StandardCharsets.UTF_8),
                        session.millis,
                        channelDays.numberAt(session.channel, session.millis),
                        session.flags);
            }
            orders.forEach(order -> gave(order, user, stream));
            stream.end();
        }
    }

    private static boolean gave(Order order, User user, UserStream stream) {
        int index = user.orders.indexOf(order);
        switch (user.kind) {
            case KNOWN -> stream.conversion(conversion(index, order, 0));
            case WITHOUT_ID -> stream.conversion(conversion(index, order, NOBODY));
            case STANDS_FOR_NOBODY -> stream.conversionOfUnknown(conversion(index, order, NOBODY));
        }
        return true;
    }

    private static <T> List<T> sorted(List<T> rows, Comparator<T> order) {
        List<T> sorted = new ArrayList<>(rows);
        sorted.sort(order);
        return sorted;
    }

    /** Returns the number of orders of one kind of users. */
    long orders(Kind kind) {
        return users.stream()
                .filter(user -> user.kind == kind)
                .mapToLong(user -> user.orders.size())
                .sum();
    }

    /** Returns the revenue of all orders. */
    double revenue() {
        return users.stream()
                .flatMap(user -> user.orders.stream())
                .mapToDouble(Order::revenue)
                .sum();
    }

    /** Returns the number of all orders. */
    long orders() {
        return users.stream().mapToLong(user -> user.orders.size()).sum();
    }

    /** Returns the number of users with sessions and without a conversion. */
    long neverConverted() {
        return users.stream()
                .filter(user -> !user.sessions.isEmpty() && user.orders.isEmpty())
                .count();
    }
}
