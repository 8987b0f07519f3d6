package dev.tributary.ihcapi.packing;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.journey.Journey;
import java.util.Comparator;
import java.util.List;

/**
 * Packs whole journeys into requests, close to the minimum number: each request takes time, and a journey that is split
 * is attributed as two. The same journeys always give the same requests. Thread-safe.
 */
public final class Packer {
    private static final Comparator<Journey> BY_ID = Comparator.comparing(Journey::conversionId, CodePoints::compare);

    /** Saving less than one request in this many is not worth another attempt. */
    private static final int NEGLIGIBLE = 1000;

    private final RequestLimits limits;

    public Packer(RequestLimits limits) {
        this.limits = limits;
    }

    /** Packs journeys, in any order. */
    public Packing pack(List<Journey> journeys) {
        List<Journey> ordered = journeys.stream().sorted(BY_ID).toList();
        List<Journey> tooLong = ordered.stream()
                .filter(journey -> journey.size() > limits.sessions())
                .toList();
        List<Journey> fitting = ordered.stream()
                .filter(journey -> journey.size() <= limits.sessions())
                .toList();
        return new Packing(requests(fitting), tooLong);
    }

    private List<List<Journey>> requests(List<Journey> journeys) {
        List<List<Journey>> requests = fewest(journeys);
        requests.forEach(request -> request.sort(BY_ID));
        requests.sort(Comparator.comparing(request -> request.get(0), BY_ID));
        return requests;
    }

    /** Starts from the lower bound, then halves the distance to the result. */
    private List<List<Journey>> fewest(List<Journey> journeys) {
        Filling filling = new Filling(journeys, limits);
        int[] lengths = journeys.stream().mapToInt(Journey::size).toArray();
        int tooFew = new LowerBound(lengths, limits).best();
        List<List<Journey>> fewest = filling.fill(tooFew);
        while (fewest.size() - tooFew > 1 + tooFew / NEGLIGIBLE) {
            int planned = (tooFew + fewest.size()) / 2;
            List<List<Journey>> requests = filling.fill(planned);
            tooFew = requests.size() > planned ? planned : tooFew;
            fewest = requests.size() < fewest.size() ? requests : fewest;
        }
        return fewest;
    }
}
