package dev.tributary.core.figures;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.journey.OpenJourney;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.core.type.CustomerKind;
import dev.tributary.core.type.FirstConversions;
import java.util.List;

/**
 * The contribution of a group of users to path figures. The sums are exact and keyed by names, so groups can be added
 * in any order, and the same users give the same bytes. Not thread-safe.
 */
public final class FigureCounts {
    private final OrderSum attributed;
    private final OrderSum unattributed;
    private final PathCount paths;
    private final LagCount lags;
    private final GroupCount customers;
    private final GroupCount types;
    private long nulls;

    private FigureCounts(
            OrderSum attributed,
            OrderSum unattributed,
            PathCount paths,
            LagCount lags,
            GroupCount customers,
            GroupCount types) {
        this.attributed = attributed;
        this.unattributed = unattributed;
        this.paths = paths;
        this.lags = lags;
        this.customers = customers;
        this.types = types;
    }

    /**
     * Counts.
     *
     * @param conversions all of these users, of any day: needed to know who had converted before
     * @param journeys those of the selected conversions
     * @param open those of users who never converted
     * @param typeOf how conversion types are assigned
     */
    public static FigureCounts of(
            List<Conversion> conversions, Journeys journeys, List<OpenJourney> open, ConversionTypes typeOf) {
        FirstConversions first = new FirstConversions(conversions);
        FigureCounts counts = new FigureCounts(
                new OrderSum(), new OrderSum(), new PathCount(), new LagCount(), new GroupCount(), new GroupCount());
        TablePaths paths = new TablePaths();
        for (Journey journey : journeys.journeys()) {
            Conversion conversion = journey.conversion();
            counts.attributed.add(conversion);
            paths.add(journey);
            counts.lags.add(journey);
            counts.customers.add(first.kind(conversion).label(), conversion, journey.size());
            counts.types.add(typeOf.of(conversion), conversion, journey.size());
        }
        for (Conversion conversion : journeys.withoutJourney()) {
            counts.unattributed.add(conversion);
            counts.customers.add(first.kind(conversion).label(), conversion, 0);
            counts.types.add(typeOf.of(conversion), conversion, 0);
        }
        open.forEach(paths::add);
        counts.nulls = open.size();
        paths.addTo(counts.paths);
        return counts;
    }

    /** Adds the counts of other users; neither object may be used again. */
    public FigureCounts plus(FigureCounts other) {
        attributed.add(other.attributed);
        unattributed.add(other.unattributed);
        paths.add(other.paths);
        lags.add(other.lags);
        customers.add(other.customers);
        types.add(other.types);
        nulls += other.nulls;
        return this;
    }

    /**
     * Returns the figures.
     *
     * @param typeNames the types of all users' conversions, in order
     */
    public PathFigures figures(List<String> typeNames) {
        List<PathFigure> figures = paths.figures();
        return new PathFigures(
                new PathFigures.Totals(attributed.orders(), unattributed.orders(), nulls),
                figures,
                LengthFigure.of(figures),
                lags.lags(),
                ChannelRoles.of(figures),
                customers.figures(CustomerKind.labels()),
                types.figures(typeNames));
    }

    public void writeTo(ByteWriter out) {
        attributed.writeTo(out);
        unattributed.writeTo(out);
        out.number(nulls);
        paths.writeTo(out);
        lags.writeTo(out);
        customers.writeTo(out);
        types.writeTo(out);
    }

    /** Reads serialised counts. */
    public static FigureCounts readFrom(ByteReader in) {
        OrderSum attributed = OrderSum.readFrom(in);
        OrderSum unattributed = OrderSum.readFrom(in);
        long nulls = in.count();
        FigureCounts counts = new FigureCounts(
                attributed,
                unattributed,
                PathCount.readFrom(in),
                LagCount.readFrom(in),
                GroupCount.readFrom(in),
                GroupCount.readFrom(in));
        counts.nulls = nulls;
        return counts;
    }
}
