package dev.tributary.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides which requests fail: by a seed, by the content of the request and by how often it was sent before. So the
 * order of requests does not matter, and a failed request may succeed the next time. Thread-safe.
 */
final class Misfortune {
    private final double rate;
    private final long seed;
    private final Map<Long, Integer> seen = new ConcurrentHashMap<>();

    Misfortune(double rate, long seed) {
        this.rate = rate;
        this.seed = seed;
    }

    /** Returns the fault of a request, if any. */
    <T> Optional<T> strikes(byte[] request, List<T> kinds) {
        if (rate == 0 || kinds.isEmpty()) {
            return Optional.empty();
        }
        long content = Arrays.hashCode(request) * 31L + request.length;
        int times = seen.merge(content, 1, Integer::sum);
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + content * 8_191 + times);
        return random.nextDouble() < rate ? Optional.of(kinds.get(random.nextInt(kinds.size()))) : Optional.empty();
    }
}
