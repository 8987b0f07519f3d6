package dev.tributary.report.page.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * From one figure to another, equal ratios at equal distances.
 *
 * @param begin the figure at the left end, above 0
 * @param end the figure at the right end, above the other
 * @param ticks round figures, none too near to the one before
 */
public record LogScale(double begin, double end, List<Double> ticks) implements Scale {
    private static final double BELOW = 0.85;
    private static final double ABOVE = 1.08;
    private static final double NEAREST = 0.13;
    private static final double FEW = 150;
    private static final double SOME = 3000;

    public LogScale {
        ticks = List.copyOf(ticks);
    }

    static LogScale of(double smallest, double largest) {
        LogScale bare = new LogScale(smallest * BELOW, largest * ABOVE, List.of());
        List<Double> ticks = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (double power = StrictMath.pow(10, Math.floor(StrictMath.log10(bare.begin)));
                power <= bare.end;
                power *= 10) {
            for (double times : bare.times()) {
                double tick = power * times;
                if (tick >= bare.begin && tick <= bare.end && bare.at(tick) - last > NEAREST) {
                    ticks.add(tick);
                    last = bare.at(tick);
                }
            }
        }
        return new LogScale(bare.begin, bare.end, ticks);
    }

    private double[] times() {
        double ratio = end / begin;
        return ratio < FEW ? new double[] {1, 2, 5} : ratio < SOME ? new double[] {1, 3} : new double[] {1};
    }

    @Override
    public double at(double figure) {
        return Math.min(1, Math.max(0, StrictMath.log(Math.max(figure, begin) / begin) / StrictMath.log(end / begin)));
    }

    @Override
    public boolean logarithmic() {
        return true;
    }
}
