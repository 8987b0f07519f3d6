package dev.tributary.ihcapi.parcel;

import dev.tributary.core.journey.Journey;
import java.util.List;
import java.util.function.ToIntFunction;

/** The journeys still to be sent, in requests of the currently allowed size. Not thread-safe. */
public final class Backlog {
    private final Sizing sizing;
    private final ToIntFunction<Journey> timesInDoubt;
    private final Parcels waiting = new Parcels();

    /** @param timesInDoubt the number of earlier requests in doubt with a journey */
    public Backlog(Sizing sizing, ToIntFunction<Journey> timesInDoubt) {
        this.sizing = sizing;
        this.timesInDoubt = timesInDoubt;
    }

    /** Packs journeys that were not sent yet. */
    public void fill(List<Journey> journeys) {
        waiting.add(sizing.parcels(journeys, timesInDoubt));
    }

    /** Appends a parcel to its lane, unchanged. */
    public void add(Parcel parcel) {
        waiting.add(List.of(parcel));
    }

    /** Appends parcels to their lane, split if they are too large. */
    public void addCut(List<Parcel> parcels) {
        waiting.add(parcels.stream().flatMap(parcel -> cut(parcel).stream()).toList());
    }

    /** Records that a request with this many sessions was answered. */
    public void answered(int sessions) {
        sizing.answered(sessions);
    }

    /** Records that a request with this many sessions was too large: waiting parcels are split accordingly. */
    public void tooLarge(int sessions) {
        sizing.tooLarge(sessions);
        waiting.replaceEach(this::cut);
    }

    /** Returns the parcels, in sending order. */
    public Parcels waiting() {
        return waiting;
    }

    private List<Parcel> cut(Parcel parcel) {
        return sizing.cut(parcel, timesInDoubt);
    }
}
