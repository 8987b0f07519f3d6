package dev.tributary.testing;

import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Rounds shares to four decimals so that they add up to 1 in ten-thousandths, or stay 0 where they are. */
final class FourDecimals {
    private static final int WHOLE = 10_000;

    private FourDecimals() {}

    static double[] of(int size, IntToDoubleFunction share) {
        double sum = IntStream.range(0, size).mapToDouble(share).sum();
        if (sum <= 0) {
            return new double[size];
        }
        int[] units = new int[size];
        double[] rest = new double[size];
        int missing = WHOLE;
        for (int index = 0; index < size; index++) {
            double exact = share.applyAsDouble(index) / sum * WHOLE;
            units[index] = (int) Math.floor(exact);
            rest[index] = exact - units[index];
            missing -= units[index];
        }
        IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer index) -> -rest[index])
                        .thenComparingInt(index -> index))
                .limit(missing)
                .forEach(index -> units[index]++);
        return IntStream.of(units).mapToDouble(unit -> unit / (double) WHOLE).toArray();
    }
}
