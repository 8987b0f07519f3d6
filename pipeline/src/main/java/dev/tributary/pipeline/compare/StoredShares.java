package dev.tributary.pipeline.compare;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.Sessions;
import dev.tributary.core.facts.Traffic;
import dev.tributary.core.journey.Journey;
import dev.tributary.models.credit.CreditSource;
import dev.tributary.models.credit.Evidence;
import dev.tributary.models.kernel.JourneyParts;
import dev.tributary.store.ResultsView;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Stored credit of the conversions that have a journey, channel by channel. */
final class StoredShares {
    /** The indexes of the conversions with a journey. */
    private final BitSet asked = new BitSet();

    /** By a conversion's index and the channel's name. */
    private final Map<Integer, SortedMap<String, Double>> shares = new HashMap<>();

    private StoredShares() {}

    static StoredShares read(ResultsView results, Traffic traffic, JourneyParts parts) {
        StoredShares stored = new StoredShares();
        for (int part = 0; part < parts.size(); part++) {
            for (Journey journey : parts.part(part).journeys().journeys()) {
                stored.asked.set(journey.conversion().index());
            }
        }
        List<ChannelDay> channelDays = traffic.sessions().channelDays();
        Sessions.Search search = traffic.sessions().search((where, conversion, credit) -> {
            if (where != IdIndex.ABSENT) {
                stored.shares
                        .computeIfAbsent(conversion, key -> new TreeMap<>(CodePoints::compare))
                        .merge(channelDays.get(where).channel(), credit, Double::sum);
            }
        });
        results.forEachCredit((conversionId, sessionId, credit) -> {
            int conversion = traffic.conversions().find(conversionId);
            if (conversion != IdIndex.ABSENT && stored.asked.get(conversion)) {
                search.ask(sessionId, conversion, credit);
            }
        });
        search.finish();
        return stored;
    }

    /** Returns whether each conversion is credited completely. */
    boolean coversAll() {
        return shares.size() == asked.cardinality()
                && shares.values().stream()
                        .mapToDouble(byChannel -> byChannel.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                        .allMatch(sum -> Math.abs(sum - 1) <= Outcome.TOLERANCE);
    }

    /** Returns the credit of the evidence's journeys. */
    CreditSource of(Evidence evidence) {
        Map<String, Integer> numbers = new HashMap<>();
        evidence.channels().names().forEach(name -> numbers.put(name, numbers.size()));
        return sink -> {
            for (Journey journey : evidence.journeys()) {
                Conversion conversion = journey.conversion();
                Optional.ofNullable(shares.get(conversion.index()))
                        .ifPresent(byChannel -> byChannel.forEach(
                                (channel, share) -> sink.credit(conversion, numbers.getOrDefault(channel, 0), share)));
            }
        };
    }
}
