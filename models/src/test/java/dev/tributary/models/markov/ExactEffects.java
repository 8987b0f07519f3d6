package dev.tributary.models.markov;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Removal effects in integer arithmetic: determinants of counts by Bareiss elimination. Slow, and without rounding. */
final class ExactEffects {
    private static final MathContext DIGITS = new MathContext(40);

    /** Journeys with the same path. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Journeys(int[] channels, long conversions, long value, long nulls) {}

    private final int channels;
    private final Map<List<Integer>, Map<List<Integer>, Long>> steps = new HashMap<>();
    private final Map<List<Integer>, Long> begun = new HashMap<>();
    private final Map<List<Integer>, Long> converted = new HashMap<>();
    private final Map<List<Integer>, Long> paid = new HashMap<>();
    private final Map<List<Integer>, Long> left = new HashMap<>();

    ExactEffects(int order, int channels, List<Journeys> journeys) {
        this.channels = channels;
        journeys.forEach(same -> count(order, same));
    }

    private void count(int order, Journeys same) {
        long all = same.conversions + same.nulls;
        int[] way = same.channels;
        List<Integer> state = window(way, 0, Math.min(order, way.length));
        begun.merge(state, all, Long::sum);
        for (int end = Math.min(order, way.length) + 1; end <= way.length; end++) {
            List<Integer> next = window(way, end - order, end);
            steps.computeIfAbsent(state, from -> new HashMap<>()).merge(next, all, Long::sum);
            left.merge(state, all, Long::sum);
            state = next;
        }
        left.merge(state, all, Long::sum);
        converted.merge(state, same.conversions, Long::sum);
        paid.merge(state, same.value, Long::sum);
    }

    private static List<Integer> window(int[] way, int from, int to) {
        return Arrays.stream(way, from, to).boxed().toList();
    }

    /** Returns each channel's fraction of all effects on conversions. */
    List<BigDecimal> partsOfConversions() {
        return parts(converted);
    }

    /** Returns each channel's fraction of all effects on value. */
    List<BigDecimal> partsOfValue() {
        return parts(paid);
    }

    private List<BigDecimal> parts(Map<List<Integer>, Long> ends) {
        BigInteger[] all = reached(ends, state -> true);
        List<BigDecimal> effects = IntStream.range(0, channels)
                .mapToObj(channel -> {
                    BigInteger[] rest = reached(ends, state -> !state.contains(channel));
                    BigInteger of = all[0].multiply(rest[1]);
                    return new BigDecimal(of.subtract(rest[0].multiply(all[1]))).divide(new BigDecimal(of), DIGITS);
                })
                .toList();
        BigDecimal sum = effects.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return effects.stream().map(effect -> effect.divide(sum, DIGITS)).toList();
    }

    /** Returns the probability of reaching the ends through some states, as a fraction. */
    private BigInteger[] reached(Map<List<Integer>, Long> ends, Function<List<Integer>, Boolean> kept) {
        Set<List<Integer>> sorted = new TreeSet<>(Comparator.comparing(Object::toString));
        sorted.addAll(left.keySet());
        List<List<Integer>> states = new ArrayList<>(sorted);
        states.removeIf(state -> !kept.apply(state));
        int size = states.size();
        BigInteger[][] rows = new BigInteger[size + 1][size + 1];
        for (int row = 0; row < size; row++) {
            Map<List<Integer>, Long> from = steps.getOrDefault(states.get(row), Map.of());
            for (int column = 0; column < size; column++) {
                long times = -from.getOrDefault(states.get(column), 0L);
                rows[row][column] = BigInteger.valueOf(row == column ? times + left.get(states.get(row)) : times);
            }
            rows[row][size] = BigInteger.valueOf(ends.getOrDefault(states.get(row), 0L));
            rows[size][row] = BigInteger.valueOf(-begun.getOrDefault(states.get(row), 0L));
        }
        rows[size][size] = BigInteger.ZERO;
        BigInteger pivot = BigInteger.ONE;
        for (int step = 0; step < size; step++) {
            for (int row = step + 1; row <= size; row++) {
                for (int column = step + 1; column <= size; column++) {
                    rows[row][column] = rows[row][column]
                            .multiply(rows[step][step])
                            .subtract(rows[row][step].multiply(rows[step][column]))
                            .divide(pivot);
                }
            }
            pivot = rows[step][step];
        }
        return new BigInteger[] {rows[size][size], pivot};
    }
}
