package dev.tributary.core.figures;

import dev.tributary.core.facts.CodePoints;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The path figures of a window. Each list covers all attributed conversions, and so has the same total. Immutable.
 *
 * @param totals the totals
 * @param paths the paths with most conversions first, ties by their texts
 * @param lengths the conversions by the length of their path, the shortest first
 * @param lags the conversions by the time from the first touch
 * @param channels the roles of each channel, ordered by code point
 * @param customers all conversions, including unattributed ones, by the kind of their customers
 * @param types the same by their conversion type; empty if no types are configured
 */
public record PathFigures(
        Totals totals,
        List<PathFigure> paths,
        List<LengthFigure> lengths,
        Lags lags,
        List<ChannelRoles> channels,
        List<GroupFigure> customers,
        List<GroupFigure> types) {
    /**
     * The totals.
     *
     * @param attributed the conversions with a journey
     * @param unattributed the conversions without a journey: they are in no path
     * @param nulls the number of users with sessions and without a conversion
     */
    public record Totals(Orders attributed, Orders unattributed, long nulls) {
        /** Returns all conversions of the window. */
        public Orders all() {
            return attributed.plus(unattributed);
        }
    }

    public PathFigures {
        paths = List.copyOf(paths);
        lengths = List.copyOf(lengths);
        channels = List.copyOf(channels);
        customers = List.copyOf(customers);
        types = List.copyOf(types);
        Orders attributed = totals.attributed();
        require("paths", paths, PathFigure::orders, attributed);
        require("lengths", lengths, LengthFigure::orders, attributed);
        require("lags", lags.days(), LagFigure::orders, attributed);
        require("first touches", channels, ChannelRoles::initiated, attributed);
        require("last touches", channels, ChannelRoles::closed, attributed);
        require("customers", customers, GroupFigure::orders, totals.all());
        if (!types.isEmpty()) {
            require("conversion types", types, GroupFigure::orders, totals.all());
        }
        if (paths.stream().mapToLong(PathFigure::nulls).sum() != totals.nulls()) {
            throw new IllegalStateException("the paths hold other users who never converted than there are");
        }
    }

    /** A figure that does not add up is an error of the program, and is not shown. */
    private static <T> void require(String what, List<T> figures, Function<T, Orders> orders, Orders expected) {
        Orders sum = figures.stream().map(orders).reduce(Orders.NONE, Orders::plus);
        if (!sum.isSameAs(expected)) {
            throw new IllegalStateException("the " + what + " add up to " + sum + " and not to " + expected);
        }
    }

    /** Returns the conversions with a journey. */
    public Orders attributed() {
        return totals.attributed();
    }

    /** Returns the conversions without a journey: they are in no path. */
    public Orders unattributed() {
        return totals.unattributed();
    }

    /** Returns the number of users with sessions and without a conversion. */
    public long nulls() {
        return totals.nulls();
    }

    /** Returns all conversions of the window. */
    public Orders all() {
        return totals.all();
    }

    /** Returns attributed conversions per path taken, 0 to 1; empty if there is no path. */
    public Optional<BigDecimal> conversionRate() {
        return Ratio.of(
                BigDecimal.valueOf(attributed().conversions()), attributed().conversions() + nulls());
    }

    /** Returns the channels whose names make a path's text ambiguous, ordered by code point. */
    public List<String> ambiguousChannels() {
        return paths.stream()
                .flatMap(path -> path.channels().stream())
                .distinct()
                .filter(PathFigure::isAmbiguous)
                .sorted(CodePoints::compare)
                .toList();
    }
}
