package dev.tributary.ihcapi.parcel;

import dev.tributary.core.journey.Journey;
import java.util.List;

/**
 * The journeys of one request.
 *
 * @param journeys at least one; all of one conversion type of the service
 * @param attempts how often they were sent without a usable answer
 * @param sentBefore whether they were in an earlier request of this attribution
 * @param apart whether an answer has already left them out: the next result is final
 * @param notBefore when they may be sent; nanoseconds of the attribution's clock
 */
public record Parcel(
        List<Journey> journeys, Lane lane, int attempts, boolean sentBefore, boolean apart, long notBefore) {
    public Parcel {
        journeys = List.copyOf(journeys);
        if (journeys.isEmpty()) {
            throw new IllegalArgumentException("a parcel holds a journey");
        }
    }

    /** Creates a parcel of journeys that were not sent yet. */
    public static Parcel unsent(List<Journey> journeys, Lane lane) {
        return new Parcel(journeys, lane, 0, false, false, 0);
    }

    public int size() {
        return journeys.size();
    }

    public int sessions() {
        return journeys.stream().mapToInt(Journey::size).sum();
    }

    /** Returns the same with only some of the journeys. */
    public Parcel with(List<Journey> some) {
        return new Parcel(some, lane, attempts, sentBefore, apart, notBefore);
    }

    /** Returns the two halves of the journeys, in order. */
    public List<List<Journey>> halves() {
        int middle = (size() + 1) / 2;
        return List.of(journeys.subList(0, middle), journeys.subList(middle, size()));
    }

    /** Returns a parcel of some of the journeys, after this one was refused as a whole. */
    public Parcel refused(List<Journey> some) {
        return new Parcel(some, Lane.PART, 0, true, apart, 0);
    }

    /** Returns a parcel of the journeys that an answer left out. */
    public Parcel setApart(List<Journey> some) {
        return new Parcel(some, Lane.APART, 0, true, true, 0);
    }

    /** Returns the same after an attempt without a usable answer. */
    public Parcel again(boolean inDoubt, long due) {
        return new Parcel(journeys, inDoubt ? Lane.IN_DOUBT : lane, attempts + 1, true, apart, due);
    }
}
