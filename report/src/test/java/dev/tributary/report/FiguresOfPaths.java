package dev.tributary.report;

import dev.tributary.core.figures.ChannelRoles;
import dev.tributary.core.figures.GroupFigure;
import dev.tributary.core.figures.LagFigure;
import dev.tributary.core.figures.LengthFigure;
import dev.tributary.core.figures.Orders;
import dev.tributary.core.figures.PathFigure;
import java.math.BigDecimal;
import java.util.List;

/** Small figures for tests. */
public final class FiguresOfPaths {
    public static final Orders ALL = orders(1500, "1234567.5");

    private FiguresOfPaths() {}

    public static List<PathFigure> paths(String... channels) {
        return List.of(
                new PathFigure(List.of(channels), orders(1499, "1234567.5"), 0),
                new PathFigure(List.of("Email", "Direct"), orders(1, "0"), 2),
                new PathFigure(List.of("Email"), Orders.NONE, 7));
    }

    public static List<LengthFigure> lengths() {
        return List.of(new LengthFigure(1, orders(1499, "1234567.5")), new LengthFigure(2, orders(1, "0")));
    }

    public static List<LagFigure> lags() {
        return List.of(new LagFigure(0, orders(1499, "1234567.5")), new LagFigure(1000, orders(1, "0")));
    }

    public static List<ChannelRoles> channels(String name) {
        return List.of(new ChannelRoles(name, ALL, orders(2, "3.3"), orders(1, "1"), Orders.NONE));
    }

    public static List<GroupFigure> customers() {
        return List.of(
                new GroupFigure("new", orders(3, "10"), 2, 5),
                new GroupFigure("returning", orders(1, "1"), 0, 0),
                new GroupFigure("unknown", Orders.NONE, 0, 0));
    }

    private static Orders orders(long conversions, String revenue) {
        return new Orders(conversions, new BigDecimal(revenue));
    }
}
