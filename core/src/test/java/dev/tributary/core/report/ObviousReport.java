package dev.tributary.core.report;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.world.World;
import dev.tributary.core.world.World.Order;
import dev.tributary.core.world.World.Visit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The report the slow way: decimals in maps, a loop over everything for every row. */
final class ObviousReport {
    /** A stored credit, named by the order and the visit it belongs to. */
    record Credit(String order, String visit, double share) {
        void addTo(Credits.Stored credits) {
            credits.add(order.getBytes(StandardCharsets.UTF_8), visit.getBytes(StandardCharsets.UTF_8), share);
        }
    }

    private ObviousReport() {}

    static ChannelReport of(World world, List<Credit> credits, Predicate<LocalDate> days) {
        Map<String, Order> orders = world.orders().stream().collect(Collectors.toMap(Order::id, order -> order));
        TreeMap<ChannelDay, Figures> rows = new TreeMap<>();
        for (ChannelDay place : world.visits().stream().map(Visit::place).toList()) {
            if (!days.test(place.day())) {
                continue;
            }
            BigDecimal cost = BigDecimal.ZERO;
            BigDecimal ihc = BigDecimal.ZERO;
            BigDecimal revenue = BigDecimal.ZERO;
            for (Visit visit : world.visits()) {
                if (!visit.place().equals(place)) {
                    continue;
                }
                cost = cost.add(Double.isNaN(visit.cost()) ? BigDecimal.ZERO : exact(visit.cost()));
                for (Credit credit : credits) {
                    if (credit.visit().equals(visit.id()) && orders.containsKey(credit.order())) {
                        ihc = ihc.add(exact(credit.share()));
                        revenue = revenue.add(exact(
                                credit.share() * orders.get(credit.order()).revenue()));
                    }
                }
            }
            rows.put(place, new Figures(plain(cost), plain(ihc), plain(revenue)));
        }
        return new ChannelReport(rows);
    }

    /** A term as it is added: to 1e-12. */
    private static BigDecimal exact(double term) {
        return new BigDecimal(term).setScale(12, RoundingMode.HALF_UP);
    }

    private static BigDecimal plain(BigDecimal sum) {
        return sum.signum() == 0 ? BigDecimal.ZERO : sum.stripTrailingZeros();
    }
}
