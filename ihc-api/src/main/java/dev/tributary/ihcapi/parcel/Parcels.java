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

/** The parcels that are still to be sent, lane by lane, in each as they came. Not thread-safe. */
public final class Parcels {
    private final Map<Lane, Deque<Parcel>> lanes = new EnumMap<>(Lane.class);

    public Parcels() {
        for (Lane lane : Lane.values()) {
            lanes.put(lane, new ArrayDeque<>());
        }
    }

    /** Puts parcels behind the others of their lane. */
    public void add(List<Parcel> parcels) {
        parcels.forEach(parcel -> lane(parcel).addLast(parcel));
    }

    /** Puts parcels back before the others of their lane. */
    public void putBack(List<Parcel> parcels) {
        for (int i = parcels.size() - 1; i >= 0; i--) {
            lane(parcels.get(i)).addFirst(parcels.get(i));
        }
    }

    /** Takes the first parcel that may be sent now. */
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

    /** The first ones, in the order in which they are to be sent. */
    public List<Parcel> first(int most) {
        return lanes.values().stream().flatMap(Collection::stream).limit(most).toList();
    }

    /** When the first of them may be sent; the end of time when there is none. */
    public long due() {
        return lanes.values().stream()
                .flatMap(Collection::stream)
                .mapToLong(Parcel::notBefore)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Puts others in the place of each parcel. */
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

    /** How many journeys they hold. */
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
