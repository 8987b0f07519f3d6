package dev.tributary.ihcapi.packing;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.journey.Journey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Packs whole journeys into requests, close to the fewest possible: a request costs time, and a journey that is cut in
 * two is attributed as two. The same journeys always give the same requests. Thread-safe.
 */
public final class Packer {
    private static final Comparator<Journey> BY_ID = Comparator.comparing(Journey::conversionId, CodePoints::compare);

    private final RequestLimits limits;

    public Packer(RequestLimits limits) {
        this.limits = limits;
    }

    /** Packs journeys, which may come in any order. */
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
        int[] requestOf = place(journeys.stream().mapToInt(Journey::size).toArray());
        List<List<Journey>> requests = new ArrayList<>();
        int[] numbers = new int[Arrays.stream(requestOf).max().orElse(-1) + 1];
        for (int i = 0; i < requestOf.length; i++) {
            // Requests are numbered as their first journey comes.
            if (numbers[requestOf[i]] == 0) {
                requests.add(new ArrayList<>());
                numbers[requestOf[i]] = requests.size();
            }
            requests.get(numbers[requestOf[i]] - 1).add(journeys.get(i));
        }
        return requests;
    }

    /** The request of each journey: an even spread over few requests if one is found, else the first that has room. */
    private int[] place(int[] sizes) {
        int[] order = longestFirst(sizes);
        int[] firstFit = new FirstFit(limits).place(sizes, order);
        int most = Arrays.stream(firstFit).max().orElse(-1) + 1;
        int least =
                limits.atLeast(sizes.length, Arrays.stream(sizes).asLongStream().sum());
        // The steps grow, so that few counts are tried however far apart the two bounds are.
        int step = 1;
        for (int count = least; count < most; count += step) {
            Optional<int[]> even = EvenSpread.place(sizes, order, count, limits);
            if (even.isPresent()) {
                return even.get();
            }
            step = Math.max(step, (count - least) / 2);
        }
        return firstFit;
    }

    private static int[] longestFirst(int[] sizes) {
        long[] keys = new long[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            keys[i] = ((long) -sizes[i] << 32) | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }
}
