package dev.tributary.core.report;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.world.World;
import dev.tributary.core.world.World.Order;
import dev.tributary.core.world.World.Visit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A slow reference implementation of the report: decimals in maps, a loop over everything for every row. */
final class ObviousReport {
    /** A stored credit, identified by the ids of its order and its visit. */
    record Credit(String order, String visit, double share) {
        void addTo(Credits.Stored credits) {
            credits.add(order.getBytes(StandardCharsets.UTF_8), visit.getBytes(StandardCharsets.UTF_8), share);
        }
    }

    private final World world;
    private final List<Credit> credits;
    private final DateBasis basis;
    private final Map<String, Order> orders;
    private final Map<String, Visit> visits;

    private ObviousReport(World world, List<Credit> credits, DateBasis basis) {
        this.world = world;
        this.credits = credits;
        this.basis = basis;
        this.orders = world.orders().stream().collect(Collectors.toMap(Order::id, order -> order));
        this.visits = world.visits().stream().collect(Collectors.toMap(Visit::id, visit -> visit));
    }

    static ChannelReport of(World world, List<Credit> credits, DateBasis basis, Predicate<LocalDate> days) {
        return new ObviousReport(world, credits, basis).report(days);
    }

    private ChannelReport report(Predicate<LocalDate> days) {
        TreeMap<ChannelDay, Metrics> rows = new TreeMap<>();
        Stream.concat(
                        world.visits().stream().map(Visit::channelDay),
                        credits.stream().flatMap(credit -> channelDay(credit).stream()))
                .filter(channelDay -> days.test(channelDay.day()))
                .forEach(channelDay -> rows.put(channelDay, metrics(channelDay)));
        return new ChannelReport(new ReportDates(basis, DayZone.UTC), rows);
    }

    /** Returns the channel and day of a credit; empty if its order or its visit is unknown. */
    private Optional<ChannelDay> channelDay(Credit credit) {
        Optional<Order> order = Optional.ofNullable(orders.get(credit.order()));
        Optional<Visit> visit = Optional.ofNullable(visits.get(credit.visit()));
        return order.flatMap(bought -> visit.map(came -> switch (basis) {
            case ACCRUAL -> came.channelDay();
            case CASH -> new ChannelDay(came.channel(), DayZone.UTC.of(bought.millis()));
        }));
    }

    private Metrics metrics(ChannelDay channelDay) {
        BigDecimal cost = BigDecimal.ZERO;
        BigDecimal ihc = BigDecimal.ZERO;
        BigDecimal revenue = BigDecimal.ZERO;
        for (Visit visit : world.visits()) {
            if (visit.channelDay().equals(channelDay) && !Double.isNaN(visit.cost())) {
                cost = cost.add(exact(visit.cost()));
            }
        }
        for (Credit credit : credits) {
            if (channelDay(credit).equals(Optional.of(channelDay))) {
                ihc = ihc.add(exact(credit.share()));
                revenue = revenue.add(
                        exact(credit.share() * orders.get(credit.order()).revenue()));
            }
        }
        return new Metrics(plain(cost), plain(ihc), plain(revenue));
    }

    /** Returns a term rounded to 1e-12, as it is added. */
    private static BigDecimal exact(double term) {
        return new BigDecimal(term).setScale(12, RoundingMode.HALF_UP);
    }

    private static BigDecimal plain(BigDecimal sum) {
        return sum.signum() == 0 ? BigDecimal.ZERO : sum.stripTrailingZeros();
    }
}
