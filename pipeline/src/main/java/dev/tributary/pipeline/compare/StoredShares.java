package dev.tributary.pipeline.compare;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.Sessions;
import dev.tributary.core.facts.Traffic;
import dev.tributary.models.credit.CreditSink;
import dev.tributary.models.credit.CreditSource;
import dev.tributary.models.credit.Evidence;
import dev.tributary.store.ResultsView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Stored credit of the evidence's conversions, channel by channel. */
final class StoredShares implements CreditSource {
    private static final int NOT_ASKED = -1;

    private final Evidence evidence;

    /** By the place of a journey in the evidence: the share of each channel. */
    private final List<SortedMap<Integer, Double>> shares = new ArrayList<>();

    private StoredShares(Evidence evidence) {
        this.evidence = evidence;
        evidence.journeys().forEach(journey -> shares.add(new TreeMap<>()));
    }

    static StoredShares read(ResultsView results, Traffic traffic, Evidence evidence) {
        StoredShares stored = new StoredShares(evidence);
        int[] places = places(traffic, evidence);
        int[] channels = channels(traffic, evidence);
        Sessions.Search search = traffic.sessions().search((where, conversion, credit) -> {
            if (where != IdIndex.ABSENT) {
                stored.shares.get(places[conversion]).merge(channels[where], credit, Double::sum);
            }
        });
        results.forEachCredit((conversionId, sessionId, credit) -> {
            int conversion = traffic.conversionIndex().find(conversionId);
            if (conversion != IdIndex.ABSENT && places[conversion] != NOT_ASKED) {
                search.ask(sessionId, conversion, credit);
            }
        });
        search.finish();
        return stored;
    }

    /** The place of each conversion in the evidence. */
    private static int[] places(Traffic traffic, Evidence evidence) {
        int[] places = new int[traffic.conversions().size()];
        Arrays.fill(places, NOT_ASKED);
        for (int place = 0; place < evidence.journeys().size(); place++) {
            places[evidence.journeys().get(place).conversion().place()] = place;
        }
        return places;
    }

    /** The channel of each channel and day. */
    private static int[] channels(Traffic traffic, Evidence evidence) {
        return traffic.sessions().places().stream()
                .map(ChannelDay::channel)
                .mapToInt(evidence.channels().names()::indexOf)
                .toArray();
    }

    /** Whether each conversion is credited as a whole. */
    boolean coversAll() {
        return shares.stream()
                .mapToDouble(byChannel -> byChannel.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .allMatch(sum -> Math.abs(sum - 1) <= Outcome.TOLERANCE);
    }

    @Override
    public void forEach(CreditSink sink) {
        for (int place = 0; place < shares.size(); place++) {
            Conversion conversion = evidence.journeys().get(place).conversion();
            shares.get(place).forEach((channel, share) -> sink.credit(conversion, channel, share));
        }
    }
}
