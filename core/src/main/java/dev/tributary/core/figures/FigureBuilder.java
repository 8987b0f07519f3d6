package dev.tributary.core.figures;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.Traffic;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.journey.OpenJourney;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.core.type.CustomerKind;
import dev.tributary.core.type.FirstConversions;
import dev.tributary.core.type.TypeRules;
import java.util.List;

/** Makes figures of journeys. They do not depend on the order of the source's rows. */
public final class FigureBuilder {
    private FigureBuilder() {}

    /**
     * The figures of a window.
     *
     * @param traffic where the journeys come from, in one part; it says who had converted before
     * @param journeys of the window's conversions
     * @param open those of users who never converted
     * @param types how conversions are told apart
     */
    public static PathFigures of(Traffic traffic, Journeys journeys, List<OpenJourney> open, TypeRules types) {
        OrderSum attributed = new OrderSum();
        OrderSum unattributed = new OrderSum();
        PathCount paths = new PathCount(traffic.sessions().part(0).channelNames());
        LagCount lags = new LagCount();
        FirstConversions first = new FirstConversions(traffic.conversions());
        GroupCount customers =
                new GroupCount(conversion -> first.kind(conversion).label());
        ConversionTypes typeOf = types.of(traffic.conversions());
        GroupCount byType = new GroupCount(typeOf::of);
        for (Journey journey : journeys.journeys()) {
            Conversion conversion = journey.conversion();
            attributed.add(conversion);
            paths.add(journey);
            lags.add(journey);
            customers.add(conversion, journey.size());
            byType.add(conversion, journey.size());
        }
        for (Conversion conversion : journeys.withoutJourney()) {
            unattributed.add(conversion);
            customers.add(conversion, 0);
            byType.add(conversion, 0);
        }
        open.forEach(paths::add);
        List<PathFigure> figures = paths.figures();
        return new PathFigures(
                attributed.orders(),
                unattributed.orders(),
                open.size(),
                figures,
                LengthFigure.of(figures),
                lags.lags(),
                ChannelRoles.of(figures),
                customers.figures(CustomerKind.labels()),
                byType.figures(typeOf.names()));
    }
}
