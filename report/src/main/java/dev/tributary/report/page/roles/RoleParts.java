package dev.tributary.report.page.roles;

import dev.tributary.pipeline.page.PhaseSums;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The parts of a channel, as fractions of their sum.
 *
 * @param began the initializer's
 * @param kept the holder's
 * @param ended the closer's
 */
record RoleParts(BigDecimal began, BigDecimal kept, BigDecimal ended) {
    private static final BigDecimal CLEARLY = new BigDecimal("1.6");

    /** @param phases with a sum above 0 */
    static RoleParts of(PhaseSums phases) {
        return new RoleParts(
                part(phases.initializer(), phases), part(phases.holder(), phases), part(phases.closer(), phases));
    }

    private static BigDecimal part(BigDecimal phase, PhaseSums of) {
        return phase.divide(of.sum(), MathContext.DECIMAL64);
    }

    boolean begins() {
        return began.compareTo(ended.multiply(CLEARLY)) > 0;
    }

    boolean ends() {
        return ended.compareTo(began.multiply(CLEARLY)) > 0;
    }

    /** Returns how far it reaches to the left of the middle of the kept part. */
    double left() {
        return width(began) + width(kept) / 2;
    }

    /** Returns how far it reaches to the right of it. */
    double right() {
        return width(ended) + width(kept) / 2;
    }

    /** Returns what is drawn of a part: a negative one, which a service may answer, has no width. */
    static double width(BigDecimal part) {
        return Math.max(0, part.doubleValue());
    }
}
