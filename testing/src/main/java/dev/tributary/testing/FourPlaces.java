package dev.tributary.testing;

import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Rounds shares to four decimals so that they add up to 1 in ten-thousandths, or stay 0 where they are. */
final class FourPlaces {
    private static final int WHOLE = 10_000;

    private FourPlaces() {}

    static double[] of(int size, IntToDoubleFunction share) {
        double sum = IntStream.range(0, size).mapToDouble(share).sum();
        if (sum <= 0) {
            return new double[size];
        }
        int[] units = new int[size];
        double[] rest = new double[size];
        int missing = WHOLE;
        for (int place = 0; place < size; place++) {
            double exact = share.applyAsDouble(place) / sum * WHOLE;
            units[place] = (int) Math.floor(exact);
            rest[place] = exact - units[place];
            missing -= units[place];
        }
        IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -rest[place])
                        .thenComparingInt(place -> place))
                .limit(missing)
                .forEach(place -> units[place]++);
        return IntStream.of(units).mapToDouble(unit -> unit / (double) WHOLE).toArray();
    }
}
