package dev.tributary.ihcapi.packing;

import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;

/** Twenty distributions of the lengths of journeys, each scaled to the limit of a request. */
enum Lengths {
    ALL_OF_ONE_SESSION((random, limit) -> 1),
    ALL_AS_LONG_AS_A_REQUEST((random, limit) -> limit),
    ALL_JUST_OVER_HALF((random, limit) -> limit / 2 + 1),
    ALL_JUST_OVER_A_THIRD((random, limit) -> limit / 3 + 1),
    ALL_AS_LONG_AS_FILLS_BOTH_LIMITS((random, limit) -> limit / 100),
    SHORT_AND_FEW_LONG((random, limit) -> few(random) ? any(random, limit) : geometric(random, 2)),
    NOT_SO_SHORT_AND_FEW_LONG((random, limit) -> few(random) ? any(random, limit) : geometric(random, 10)),
    GEOMETRIC_WITH_BOTH_LIMITS_NEAR((random, limit) -> geometric(random, limit / 100.0)),
    GEOMETRIC_WITH_BOTH_LIMITS_NEAR_AND_FEW_LONG(
            (random, limit) -> few(random) ? any(random, limit) : geometric(random, 0.9 * limit / 100)),
    UNIFORM_UP_TO_A_REQUEST(Lengths::any),
    UNIFORM_UP_TO_HALF((random, limit) -> any(random, limit / 2)),
    UNIFORM_UP_TO_A_TENTH((random, limit) -> any(random, limit / 10)),
    UNIFORM_UP_TO_A_FIFTIETH((random, limit) -> any(random, limit / 50)),
    ONE_SESSION_OR_A_FIFTIETH((random, limit) -> random.nextBoolean() ? 1 : limit / 50 - 1),
    ONE_SESSION_OR_THREE_TENTHS((random, limit) -> random.nextBoolean() ? 1 : limit * 3 / 10),
    ONE_SESSION_AND_FEW_JUST_OVER_HALF((random, limit) -> random.nextInt(50) > 0 ? 1 : limit / 2 + 1),
    ONE_SESSION_AND_FEW_OF_ANY_LENGTH((random, limit) -> random.nextInt(100) > 0 ? 1 : any(random, limit)),
    HEAVY_TAIL((random, limit) -> heavy(random, 1)),
    VERY_HEAVY_TAIL((random, limit) -> heavy(random, 0.7)),
    ABOUT_A_QUARTER((random, limit) -> (int) (limit * (0.25 + 0.05 * random.nextGaussian())));

    private final ToIntBiFunction<Random, Integer> one;

    Lengths(ToIntBiFunction<Random, Integer> one) {
        this.one = one;
    }

    /** Returns some thousand lengths, from 1 to the limit; the same for the same seed. */
    int[] of(long seed, int limit) {
        Random random = new Random(seed);
        IntUnaryOperator length = journey -> Math.max(1, Math.min(limit, one.applyAsInt(random, limit)));
        return IntStream.range(0, 1_000 + random.nextInt(9_000)).map(length).toArray();
    }

    private static boolean few(Random random) {
        return random.nextInt(500) == 0;
    }

    private static int any(Random random, int limit) {
        return 1 + random.nextInt(limit);
    }

    /** Returns a geometrically distributed length. */
    private static int geometric(Random random, double mean) {
        return mean <= 1 ? 1 : 1 + (int) (Math.log(1 - random.nextDouble()) / Math.log(1 - 1 / mean));
    }

    /**
     * Returns a length with a heavy tail; for smaller exponents, a larger fraction of all sessions is in few journeys.
     */
    private static int heavy(Random random, double exponent) {
        return (int) Math.min(1e6, Math.pow(1 - random.nextDouble(), -1 / exponent));
    }
}
