package dev.tributary.core.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.Days;
import dev.tributary.core.world.World;
import dev.tributary.core.world.World.Order;
import dev.tributary.core.world.World.Visit;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A simple reference implementation of path figures: conversion by conversion, with lists. */
final class ObviousFigures {
    private final World world;
    private final List<Order> attributed;

    ObviousFigures(World world) {
        this.world = world;
        this.attributed =
                world.orders().stream().filter(order -> !path(order).isEmpty()).toList();
    }

    void assertThose(PathFigures figures, int seed) {
        String which = "seed " + seed;
        assertThat(described(figures.attributed())).as(which).isEqualTo(sum(order -> true));
        assertThat(figures.all().conversions())
                .as(which)
                .isEqualTo(world.orders().size());
        assertPaths(figures, which);
        assertThat(figures.lengths())
                .as(which)
                .allSatisfy(length -> assertThat(described(length.orders()))
                        .isEqualTo(sum(order -> path(order).size() == length.touches())));
        assertThat(figures.lags().days())
                .as(which)
                .allSatisfy(
                        lag -> assertThat(described(lag.orders())).isEqualTo(sum(order -> days(order) == lag.days())));
        figures.channels().forEach(roles -> assertRoles(roles, which));
        assertCustomers(figures.customers(), which);
    }

    private void assertPaths(PathFigures figures, String which) {
        Map<String, Long> nulls = world.visits().stream()
                .map(Visit::user)
                .filter(user -> user != World.NOBODY)
                .filter(user -> world.orders().stream().noneMatch(order -> order.user() == user))
                .distinct()
                .map(user -> text(visits(visit -> visit.user() == user)))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        assertThat(figures.paths())
                .as(which)
                .allSatisfy(path -> {
                    assertThat(described(path.orders()))
                            .isEqualTo(sum(order -> text(path(order)).equals(path.text())));
                    assertThat(path.nulls()).isEqualTo(nulls.getOrDefault(path.text(), 0L));
                })
                .isSortedAccordingTo(Comparator.comparingLong(
                                (PathFigure path) -> -path.orders().conversions())
                        .thenComparing(PathFigure::text, CodePoints::compare));
        assertThat(figures.nulls())
                .as(which)
                .isEqualTo(nulls.values().stream().mapToLong(Long::longValue).sum());
    }

    private void assertRoles(ChannelRoles roles, String which) {
        String channel = roles.channel();
        assertThat(described(roles.initiated()))
                .as(which)
                .isEqualTo(sum(order -> path(order).get(0).channel().equals(channel)));
        assertThat(described(roles.closed())).as(which).isEqualTo(sum(order -> closes(channel, order)));
        assertThat(described(roles.assisted()))
                .as(which)
                .isEqualTo(sum(order -> !closes(channel, order)
                        && path(order).stream()
                                .anyMatch(visit -> visit.channel().equals(channel))));
        assertThat(described(roles.alone()))
                .as(which)
                .isEqualTo(sum(order -> path(order).size() == 1 && closes(channel, order)));
    }

    private boolean closes(String channel, Order order) {
        List<Visit> path = path(order);
        return path.get(path.size() - 1).channel().equals(channel);
    }

    private void assertCustomers(List<GroupFigure> figures, String which) {
        HashSet<Integer> users = new HashSet<>();
        List<Order> first = world.orders().stream()
                .filter(order -> order.user() != World.NOBODY)
                .sorted(Comparator.comparingLong(Order::millis).thenComparing(Order::id, CodePoints::compare))
                .filter(order -> users.add(order.user()))
                .toList();
        assertCustomer(figures.get(0), first, which);
        assertCustomer(
                figures.get(1),
                world.orders().stream()
                        .filter(order -> order.user() != World.NOBODY && !first.contains(order))
                        .toList(),
                which);
        assertCustomer(
                figures.get(2),
                world.orders().stream()
                        .filter(order -> order.user() == World.NOBODY)
                        .toList(),
                which);
    }

    private void assertCustomer(GroupFigure figure, List<Order> orders, String which) {
        assertThat(described(figure.orders())).as(which).isEqualTo(sum(orders));
        assertThat(figure.attributed())
                .as(which)
                .isEqualTo(orders.stream().filter(attributed::contains).count());
        assertThat(figure.touches())
                .as(which)
                .isEqualTo(orders.stream().mapToInt(order -> path(order).size()).sum());
    }

    private long days(Order order) {
        return (order.millis() - path(order).get(0).millis()) / Days.MILLIS;
    }

    private List<Visit> path(Order order) {
        return visits(visit ->
                order.user() != World.NOBODY && visit.user() == order.user() && visit.millis() <= order.millis());
    }

    private List<Visit> visits(Predicate<Visit> wanted) {
        return world.visits().stream()
                .filter(wanted)
                .sorted(Comparator.comparingLong(Visit::millis).thenComparing(Visit::id, CodePoints::compare))
                .toList();
    }

    private static String text(List<Visit> path) {
        return path.stream().map(Visit::channel).collect(Collectors.joining(" > "));
    }

    private String sum(Predicate<Order> wanted) {
        return sum(attributed.stream().filter(wanted).toList());
    }

    private static String sum(List<Order> orders) {
        BigDecimal revenue = orders.stream()
                .map(order -> BigDecimal.valueOf(order.revenue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return described(new Orders(orders.size(), revenue));
    }

    private static String described(Orders orders) {
        return orders.conversions() + " for "
                + orders.revenue().stripTrailingZeros().toPlainString();
    }
}
