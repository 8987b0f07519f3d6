package dev.tributary.report.figures;

import dev.tributary.core.figures.ChannelRoles;
import dev.tributary.core.figures.GroupFigure;
import dev.tributary.core.figures.LagFigure;
import dev.tributary.core.figures.LengthFigure;
import dev.tributary.core.figures.Orders;
import dev.tributary.core.figures.PathFigure;
import dev.tributary.report.text.Numbers;
import dev.tributary.report.text.Screen;
import dev.tributary.report.text.Table;
import dev.tributary.report.text.TableColumn;
import java.util.List;
import java.util.function.Function;

/** Path figures as tables; their lines end with a line feed. */
public final class FigureTables {
    private static final int WIDEST_PATH = 60;
    private static final int WIDEST_CHANNEL = 40;

    private FigureTables() {}

    /** Paths and their conversions. */
    public static String paths(List<PathFigure> paths, Screen screen) {
        return Table.of(
                paths,
                List.of(
                        TableColumn.text("path", WIDEST_PATH, PathFigure::text),
                        conversions("conversions", PathFigure::orders),
                        revenue("revenue", PathFigure::orders),
                        TableColumn.number("nulls", path -> Numbers.count(path.nulls())),
                        TableColumn.number("rate", path -> Numbers.percent(path.conversionRate()))),
                screen);
    }

    /** Conversions by the length of their path. */
    public static String lengths(List<LengthFigure> lengths, Orders all, Screen screen) {
        return Table.of(
                lengths,
                List.of(
                        TableColumn.number("touches", length -> Numbers.count(length.touches())),
                        conversions("conversions", LengthFigure::orders),
                        revenue("revenue", LengthFigure::orders),
                        share(LengthFigure::orders, all)),
                screen);
    }

    /** Conversions by the days from the first touch. */
    public static String lags(List<LagFigure> lags, Orders all, Screen screen) {
        return Table.of(
                lags,
                List.of(
                        TableColumn.number("days", lag -> Numbers.count(lag.days())),
                        conversions("conversions", LagFigure::orders),
                        revenue("revenue", LagFigure::orders),
                        share(LagFigure::orders, all)),
                screen);
    }

    /** The roles of channels in conversions. */
    public static String channels(List<ChannelRoles> channels, Screen screen) {
        return Table.of(
                channels,
                List.of(
                        TableColumn.text("channel", WIDEST_CHANNEL, ChannelRoles::channel),
                        conversions("initiated", ChannelRoles::initiated),
                        revenue("revenue", ChannelRoles::initiated),
                        conversions("assisted", ChannelRoles::assisted),
                        revenue("revenue", ChannelRoles::assisted),
                        conversions("closed", ChannelRoles::closed),
                        revenue("revenue", ChannelRoles::closed),
                        conversions("only touch", ChannelRoles::alone),
                        revenue("revenue", ChannelRoles::alone)),
                screen);
    }

    /**
     * Conversions by group.
     *
     * @param group the header for the groups
     */
    public static String groups(String group, List<GroupFigure> groups, Screen screen) {
        return Table.of(
                groups,
                List.of(
                        TableColumn.text(group, WIDEST_CHANNEL, GroupFigure::group),
                        conversions("conversions", GroupFigure::orders),
                        revenue("revenue", GroupFigure::orders),
                        TableColumn.number(
                                "per order",
                                figure -> Numbers.money(figure.orders().averageRevenue())),
                        TableColumn.number("touches", figure -> Numbers.count(figure.touches())),
                        TableColumn.number("per journey", figure -> Numbers.money(figure.averageTouches()))),
                screen);
    }

    private static <T> TableColumn<T> conversions(String header, Function<T, Orders> orders) {
        return TableColumn.number(header, row -> Numbers.count(orders.apply(row).conversions()));
    }

    private static <T> TableColumn<T> revenue(String header, Function<T, Orders> orders) {
        return TableColumn.number(header, row -> Numbers.money(orders.apply(row).revenue()));
    }

    private static <T> TableColumn<T> share(Function<T, Orders> orders, Orders all) {
        return TableColumn.number(
                "share", row -> Numbers.percent(orders.apply(row).shareOf(all)));
    }
}
