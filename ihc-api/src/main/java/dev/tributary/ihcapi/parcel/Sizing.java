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
 * The size of requests: limited by the configuration, by the limits found, and by how often their journeys ended in
 * doubt. Not thread-safe.
 */
public final class Sizing {
    private static final int MOST_JOURNEYS = 100;

    private final RequestLimits limits;
    private final Function<List<Journey>, Collection<List<Journey>>> apart;
    private int sessions;
    private int mostAnswered;

    /**
     * @param apart groups journeys that may be sent together
     * @param learned the maximum number of sessions found earlier; 0 if there is none
     */
    public Sizing(RequestLimits limits, Function<List<Journey>, Collection<List<Journey>>> apart, int learned) {
        this.limits = limits;
        this.apart = apart;
        this.sessions = learned > 0 ? Math.min(learned, limits.sessions()) : limits.sessions();
    }

    /** Packs journeys that were not sent yet; those in doubt come last and in separate requests. */
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

    /** Returns the parcel, split if it is too large. */
    public List<Parcel> cut(Parcel parcel, ToIntFunction<Journey> doubts) {
        int most = most(parcel.journeys().stream().mapToInt(doubts).max().orElse(0));
        boolean fits = parcel.size() == 1 || (parcel.sessions() <= sessions && parcel.size() <= most);
        return fits
                ? List.of(parcel)
                : pack(parcel.journeys(), most).stream().map(parcel::with).toList();
    }

    /** Records that a request with this many sessions was answered. */
    public void answered(int taken) {
        mostAnswered = Math.max(mostAnswered, taken);
    }

    /**
     * Records that a request with this many sessions was too large: from now on the limit is half of it, unless as many
     * were answered before. In that case it was too large in another way, and smaller requests would not help.
     */
    public void tooLarge(int refused) {
        sessions = Math.max(1, Math.min(sessions, Math.max(refused / 2, mostAnswered)));
    }

    /** Returns the maximum number of sessions found; 0 if it is the configured one. */
    public int learned() {
        return sessions < limits.sessions() ? sessions : 0;
    }

    /** Returns how many journeys a request may have that ended in doubt this often: 100, 100, 25, 6, then 1. */
    private static int most(int doubts) {
        return Math.max(1, MOST_JOURNEYS >> Math.min(2 * Math.max(0, doubts - 1), 30));
    }

    private List<List<Journey>> pack(List<Journey> journeys, int most) {
        Packing packing = new Packer(new RequestLimits(Math.min(most, limits.journeys()), sessions)).pack(journeys);
        List<List<Journey>> requests = new ArrayList<>(packing.requests());
        // The limit found is a guess. A longer journey is sent alone rather than not at all.
        packing.tooLong().forEach(journey -> requests.add(List.of(journey)));
        return requests;
    }
}
