package dev.tributary.pipeline.compare;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.models.compare.Comparison;
import java.math.BigDecimal;

/** The checks of every comparison: all models have attributed the same conversions completely. */
final class ComparisonChecks {
    private static final BigDecimal HALF_CENT = new BigDecimal("0.005");

    /** The relative tolerance for sums of doubles. */
    private static final BigDecimal ROUNDING = new BigDecimal("1e-9");

    private ComparisonChecks() {}

    /** @throws TributaryException INTERNAL when a check fails */
    static void require(Comparison comparison, Compared.Counts counts) {
        BigDecimal orders = BigDecimal.valueOf(counts.journeys().journeys());
        comparison.totals().forEach((model, total) -> {
            // Answers of the service are rounded; the report's checks verify how far.
            BigDecimal part = model.equals(Comparison.IHC) ? BigDecimal.valueOf(Outcome.TOLERANCE) : ROUNDING;
            if (!isClose(total.orders(), orders, part) || !isClose(total.revenue(), counts.revenue(), part)) {
                throw new TributaryException(
                        ProblemKind.INTERNAL,
                        "The model " + model + " credits " + total.orders() + " orders and a revenue of "
                                + total.revenue() + ", where there are " + orders + " and " + counts.revenue() + ".",
                        "This is a fault of Tributary; please report it.");
            }
        });
    }

    private static boolean isClose(BigDecimal sum, BigDecimal expected, BigDecimal part) {
        return sum.subtract(expected).abs().compareTo(expected.multiply(part).add(HALF_CENT)) <= 0;
    }
}
