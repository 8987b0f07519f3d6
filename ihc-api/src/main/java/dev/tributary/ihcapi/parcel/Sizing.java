package dev.tributary.ihcapi.parcel;

import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.packing.Packer;
import dev.tributary.ihcapi.packing.Packing;
import dev.tributary.ihcapi.packing.RequestLimits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * How large requests are: no larger than configured, no larger than the service was found to take, and the smaller the
 * more often their journeys ended in doubt. Not thread-safe.
 */
public final class Sizing {
    private static final int MOST_JOURNEYS = 100;

    private final RequestLimits limits;
    private final Function<List<Journey>, Collection<List<Journey>>> apart;
    private int sessions;
    private int mostAnswered;

    /**
     * @param apart sorts journeys into those that may go together
     * @param learned the most sessions the service was found to take earlier; 0 when nothing was found
     */
    public Sizing(RequestLimits limits, Function<List<Journey>, Collection<List<Journey>>> apart, int learned) {
        this.limits = limits;
        this.apart = apart;
        this.sessions = learned > 0 ? Math.min(learned, limits.sessions()) : limits.sessions();
    }

    /** Packs journeys that were not sent yet; those in doubt go last and in requests of their own. */
    public List<Parcel> parcels(List<Journey> journeys, ToIntFunction<Journey> doubts) {
        Map<Integer, List<Journey>> byDoubts = new TreeMap<>();
        journeys.forEach(journey -> byDoubts.computeIfAbsent(doubts.applyAsInt(journey), key -> new ArrayList<>())
                .add(journey));
        List<Parcel> parcels = new ArrayList<>();
        byDoubts.forEach((count, alike) -> apart.apply(alike).stream()
                .flatMap(together -> pack(together, most(count)).stream())
                .forEach(some -> parcels.add(Parcel.unsent(some, count > 0 ? Lane.IN_DOUBT : Lane.FRESH))));
        return parcels;
    }

    /** The parcel, or smaller ones where it is larger than may be. */
    public List<Parcel> cut(Parcel parcel, ToIntFunction<Journey> doubts) {
        int most = most(parcel.journeys().stream().mapToInt(doubts).max().orElse(0));
        boolean fits = parcel.size() == 1 || (parcel.sessions() <= sessions && parcel.size() <= most);
        return fits
                ? List.of(parcel)
                : pack(parcel.journeys(), most).stream().map(parcel::with).toList();
    }

    /** A request with so many sessions was answered: so many are not too many. */
    public void answered(int taken) {
        mostAnswered = Math.max(mostAnswered, taken);
    }

    /**
     * A request with so many sessions was too large: from now on none holds more than half of it, unless as many were
     * answered before. Then it was too large in another way, and smaller requests would only cost more.
     */
    public void tooLarge(int refused) {
        sessions = Math.max(1, Math.min(sessions, Math.max(refused / 2, mostAnswered)));
    }

    /** The most sessions the service was found to take; 0 when it takes what is configured. */
    public int learned() {
        return sessions < limits.sessions() ? sessions : 0;
    }

    /** How many journeys a request may hold that ended in doubt so often: 100, 100, 25, 6, then 1. */
    private static int most(int doubts) {
        return Math.max(1, MOST_JOURNEYS >> Math.min(2 * Math.max(0, doubts - 1), 30));
    }

    private List<List<Journey>> pack(List<Journey> journeys, int most) {
        Packing packing = new Packer(new RequestLimits(Math.min(most, limits.journeys()), sessions)).pack(journeys);
        List<List<Journey>> requests = new ArrayList<>(packing.requests());
        // What was learned is a guess. A journey that is longer goes alone rather than not at all.
        packing.tooLong().forEach(journey -> requests.add(List.of(journey)));
        return requests;
    }
}
