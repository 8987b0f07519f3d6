package dev.tributary.ihcapi.parcel;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The parcels still to be sent, by lane, and within a lane in order of arrival. Not thread-safe. */
public final class Parcels {
    private final Map<Lane, Deque<Parcel>> lanes = new EnumMap<>(Lane.class);

    public Parcels() {
        for (Lane lane : Lane.values()) {
            lanes.put(lane, new ArrayDeque<>());
        }
    }

    /** Appends parcels to their lane. */
    public void add(List<Parcel> parcels) {
        parcels.forEach(parcel -> lane(parcel).addLast(parcel));
    }

    /** Puts parcels back at the beginning of their lane. */
    public void putBack(List<Parcel> parcels) {
        for (int i = parcels.size() - 1; i >= 0; i--) {
            lane(parcels.get(i)).addFirst(parcels.get(i));
        }
    }

    /** Removes the first parcel that may be sent now. */
    public Optional<Parcel> next(long now) {
        for (Deque<Parcel> lane : lanes.values()) {
            for (Iterator<Parcel> parcels = lane.iterator(); parcels.hasNext(); ) {
                Parcel parcel = parcels.next();
                if (parcel.notBefore() <= now) {
                    parcels.remove();
                    return Optional.of(parcel);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the first ones, in sending order. */
    public List<Parcel> first(int most) {
        return lanes.values().stream().flatMap(Collection::stream).limit(most).toList();
    }

    /** Returns when the first of them may be sent; the maximum value if there is none. */
    public long due() {
        return lanes.values().stream()
                .flatMap(Collection::stream)
                .mapToLong(Parcel::notBefore)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Replaces each parcel by others. */
    public void replaceEach(Function<Parcel, List<Parcel>> cut) {
        for (Deque<Parcel> lane : lanes.values()) {
            List<Parcel> parcels =
                    lane.stream().flatMap(parcel -> cut.apply(parcel).stream()).toList();
            lane.clear();
            lane.addAll(parcels);
        }
    }

    public boolean isEmpty() {
        return lanes.values().stream().allMatch(Deque::isEmpty);
    }

    public int size() {
        return lanes.values().stream().mapToInt(Deque::size).sum();
    }

    /** Returns how many journeys they have. */
    public long journeys() {
        return lanes.values().stream()
                .flatMap(Collection::stream)
                .mapToLong(Parcel::size)
                .sum();
    }

    private Deque<Parcel> lane(Parcel parcel) {
        return Objects.requireNonNull(lanes.get(parcel.lane()), "every lane is there");
    }
}
