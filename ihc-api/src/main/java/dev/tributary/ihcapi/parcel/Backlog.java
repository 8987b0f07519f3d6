package dev.tributary.ihcapi.parcel;

import dev.tributary.core.journey.Journey;
import java.util.List;
import java.util.function.ToIntFunction;

/** What is still to be sent, in requests that are as large as they may be at this moment. Not thread-safe. */
public final class Backlog {
    private final Sizing sizing;
    private final ToIntFunction<Journey> timesInDoubt;
    private final Parcels waiting = new Parcels();

    /** @param timesInDoubt how many requests with a journey ended in doubt before */
    public Backlog(Sizing sizing, ToIntFunction<Journey> timesInDoubt) {
        this.sizing = sizing;
        this.timesInDoubt = timesInDoubt;
    }

    /** Packs journeys that were not sent yet. */
    public void fill(List<Journey> journeys) {
        waiting.add(sizing.parcels(journeys, timesInDoubt));
    }

    /** Puts a parcel behind the others of its lane, as it is. */
    public void add(Parcel parcel) {
        waiting.add(List.of(parcel));
    }

    /** Puts parcels behind the others of their lane, none larger than may be. */
    public void addCut(List<Parcel> parcels) {
        waiting.add(parcels.stream().flatMap(parcel -> cut(parcel).stream()).toList());
    }

    /** A request with so many sessions was answered: so many are not too many. */
    public void answered(int sessions) {
        sizing.answered(sessions);
    }

    /** A request with so many sessions was too large: no other that waits is as large from now on. */
    public void tooLarge(int sessions) {
        sizing.tooLarge(sessions);
        waiting.replaceEach(this::cut);
    }

    /** The parcels, in the order in which they go. */
    public Parcels waiting() {
        return waiting;
    }

    private List<Parcel> cut(Parcel parcel) {
        return sizing.cut(parcel, timesInDoubt);
    }
}
