package dev.tributary.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides which requests go wrong: by a seed, by what the request holds and by how often that has come before. So the
 * order of requests does not matter, and one that failed may do well the next time. Thread-safe.
 */
final class Misfortune {
    private final double rate;
    private final long seed;
    private final Map<Long, Integer> seen = new ConcurrentHashMap<>();

    Misfortune(double rate, long seed) {
        this.rate = rate;
        this.seed = seed;
    }

    /** What befalls a request, if anything does. */
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
