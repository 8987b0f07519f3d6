package dev.tributary.store.sqlite;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.column.RowSort;
import dev.tributary.core.journey.Journey;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** The rows of one conversion, as bytes and in the order of the table's key. Immutable. */
final class CreditedJourney {
    private final String conversionId;
    private final byte[] conversion;
    private final byte[] phases;
    private final byte[][] sessions;
    private final double[] credits;

    private CreditedJourney(Outcome.Attributed outcome, int[] places) {
        Journey journey = outcome.journey();
        this.conversionId = journey.conversionId();
        this.conversion = journey.conversionId().getBytes(StandardCharsets.UTF_8);
        this.phases = PhasesJson.of(outcome, places);
        this.sessions = new byte[places.length][];
        this.credits = new double[places.length];
        for (int row = 0; row < places.length; row++) {
            sessions[row] = journey.sessions().ids().bytes(journey.row(places[row]));
            credits[row] = outcome.shares().get(places[row]).ihc();
        }
    }

    static CreditedJourney of(Outcome.Attributed outcome) {
        Journey journey = outcome.journey();
        int[] places = IntStream.range(0, journey.size()).toArray();
        RowSort.sort(
                places,
                0,
                places.length,
                (place, other) -> journey.sessions().ids().compare(journey.row(place), journey.row(other)));
        return new CreditedJourney(outcome, places);
    }

    String conversionId() {
        return conversionId;
    }

    byte[] conversion() {
        return conversion;
    }

    byte[] phases() {
        return phases;
    }

    int size() {
        return sessions.length;
    }

    byte[] session(int row) {
        return sessions[row];
    }

    double credit(int row) {
        return credits[row];
    }
}
