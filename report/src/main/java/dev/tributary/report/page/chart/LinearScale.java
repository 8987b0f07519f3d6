package dev.tributary.report.page.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * From 0 to a figure.
 *
 * @param end the figure at the right end, above 0
 * @param ticks round figures
 */
public record LinearScale(double end, List<Double> ticks) implements Scale {
    private static final double ROOM = 1.03;
    private static final int PARTS = 4;
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};
    private static final double ROUNDING = 1e-9;

    public LinearScale {
        ticks = List.copyOf(ticks);
    }

    /** Returns a scale to a figure; to 1 if that is not above 0. */
    public static LinearScale to(double largest) {
        double end = largest > 0 ? largest * ROOM : 1;
        double step = step(end);
        List<Double> ticks = new ArrayList<>();
        for (int number = 0; number * step <= end * (1 + ROUNDING); number++) {
            ticks.add(number * step);
        }
        return new LinearScale(end, ticks);
    }

    private static double step(double end) {
        double rough = end / PARTS;
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
        for (double round : ROUND) {
            if (round * power >= rough) {
                return round * power;
            }
        }
        return power * 10;
    }

    @Override
    public double at(double figure) {
        return Math.min(1, Math.max(0, figure / end));
    }

    @Override
    public boolean logarithmic() {
        return false;
    }
}
