package dev.tributary.report.page.customers;

import dev.tributary.core.figures.GroupFigure;
import dev.tributary.core.figures.Orders;
import dev.tributary.core.figures.PathFigures;
import dev.tributary.core.type.CustomerKind;
import dev.tributary.report.page.chart.Mark;
import dev.tributary.report.page.chart.Plot;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.text.Amount;
import dev.tributary.report.page.text.PageText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * New and returning customers.
 *
 * @param lede how they differ; empty if there is only one kind
 * @param kinds the kinds that ordered
 * @param all all of them together
 */
public record CustomersSection(String lede, List<CustomerRow> kinds, CustomerRow all) {
    private static final double TOP = 9;
    private static final double HEIGHT = 13;

    public CustomersSection {
        kinds = List.copyOf(kinds);
    }

    /**
     * A kind of customers.
     *
     * @param share its part of the orders, in percent
     * @param perOrder revenue per order
     * @param sessions mean sessions of an order that has any
     */
    // More than 7: one value per column of the table.
    public record CustomerRow(
            String kind,
            Plot ordersBar,
            String orders,
            String share,
            Plot revenueBar,
            Amount revenue,
            String perOrder,
            String sessions) {}

    /** Returns the section; empty if there was no conversion. */
    public static Optional<CustomersSection> of(PathFigures figures, Material material) {
        List<GroupFigure> kinds = figures.customers().stream()
                .filter(kind -> kind.orders().conversions() > 0)
                .toList();
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        PageText text = material.text();
        GroupFigure all = new GroupFigure(
                "all",
                figures.all(),
                kinds.stream().mapToLong(GroupFigure::attributed).sum(),
                kinds.stream().mapToLong(GroupFigure::touches).sum());
        Orders largest = new Orders(
                kinds.stream()
                        .mapToLong(kind -> kind.orders().conversions())
                        .max()
                        .orElse(1),
                kinds.stream().map(kind -> kind.orders().revenue()).reduce(BigDecimal.ZERO, BigDecimal::max));
        return Optional.of(new CustomersSection(
                lede(kinds, all, text),
                kinds.stream().map(kind -> row(kind, all, largest, text)).toList(),
                row(all, all, Orders.NONE, text)));
    }

    private static CustomerRow row(GroupFigure kind, GroupFigure all, Orders largest, PageText text) {
        Orders orders = kind.orders();
        return new CustomerRow(
                kind.group().substring(0, 1).toUpperCase(Locale.ROOT)
                        + kind.group().substring(1),
                bar(BigDecimal.valueOf(orders.conversions()), BigDecimal.valueOf(largest.conversions())),
                text.count(orders.conversions()),
                text.percent(orders.shareOf(all.orders()).orElse(BigDecimal.ZERO), 0),
                bar(orders.revenue(), largest.revenue()),
                text.money(orders.revenue()),
                orders.averageRevenue().map(average -> text.number(average, 2)).orElse(PageText.NONE),
                kind.averageTouches().map(average -> text.number(average, 1)).orElse(PageText.NONE));
    }

    private static Plot bar(BigDecimal figure, BigDecimal largest) {
        return largest.signum() <= 0 || figure.signum() <= 0
                ? Plot.NONE
                : Plot.of(new Mark.Bar(
                        "b-rev",
                        0,
                        figure.divide(largest, MathContext.DECIMAL64).doubleValue(),
                        TOP,
                        HEIGHT));
    }

    private static String lede(List<GroupFigure> kinds, GroupFigure all, PageText text) {
        Optional<GroupFigure> fresh = kind(kinds, CustomerKind.NEW);
        Optional<GroupFigure> returning = kind(kinds, CustomerKind.RETURNING);
        if (fresh.isEmpty() || returning.isEmpty()) {
            return "";
        }
        String share = text.percent(fresh.get().orders().shareOf(all.orders()).orElse(BigDecimal.ZERO), 0);
        return share + " of the orders are from new customers. "
                + touches(fresh.get(), returning.get(), text) + "Returning ones spend "
                + average(returning.get(), text) + " per order, new ones " + average(fresh.get(), text) + ".";
    }

    private static String touches(GroupFigure fresh, GroupFigure returning, PageText text) {
        Optional<BigDecimal> now = fresh.averageTouches();
        Optional<BigDecimal> later = returning.averageTouches();
        return now.isEmpty() || later.isEmpty()
                ? ""
                : "They have " + text.number(now.get(), 1) + " sessions before an order, returning ones "
                        + text.number(later.get(), 1) + ". ";
    }

    private static String average(GroupFigure kind, PageText text) {
        return kind.orders()
                .averageRevenue()
                .map(average -> text.number(average, 2))
                .orElse(PageText.NONE);
    }

    private static Optional<GroupFigure> kind(List<GroupFigure> kinds, CustomerKind kind) {
        return kinds.stream().filter(one -> one.group().equals(kind.label())).findFirst();
    }
}
