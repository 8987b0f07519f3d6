package dev.tributary.core.report;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.number.ExactSum;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The revenue of credits, summed independently of channels and days. For large amounts the last digits of a credit
 * matter: for an order of 6,000,000,000 the twelfth digit is half a cent. The report uses the individual credits,
 * whereas the sum of a conversion's credits is 1 to the twelfth digit. The difference between the two is not an error
 * but rounding, and this class knows exactly how large it is and how large it can be. Not thread-safe.
 */
final class CreditedRevenue {
    /** The largest error from rounding a credit to units of 1e-12 and multiplying it, as a fraction of the amount. */
    private static final double MOST_ROUNDED = 1e-12;

    private final ExactSum credited = new ExactSum();
    private final ExactSum sizes = new ExactSum();
    private long credits;

    /**
     * Adds the revenue of a credit.
     *
     * @param part of the revenue
     * @param revenue of the whole conversion
     */
    void add(double part, double revenue) {
        credited.add(part);
        sizes.add(Math.abs(revenue));
        credits++;
    }

    void add(CreditedRevenue other) {
        credited.add(other.credited);
        sizes.add(other.sizes);
        credits += other.credits;
    }

    /**
     * Returns the effect of digits after the twelfth.
     *
     * @param revenue of all conversions with credit
     * @param uncredited the missing part of it, by the credits' sums of twelve digits
     * @return empty if it is more than rounding can explain: then something is wrong
     */
    Optional<BigDecimal> rounded(ExactSum revenue, ExactSum uncredited) {
        BigDecimal rounded = revenue.minus(credited).subtract(uncredited.toDecimal());
        double mostRounded = (sizes.value() + 2.0 * credits) * MOST_ROUNDED;
        return Optional.of(rounded).filter(by -> by.abs().doubleValue() <= mostRounded);
    }

    void writeTo(ByteWriter out) {
        out.sum(credited);
        out.sum(sizes);
        out.number(credits);
    }

    static CreditedRevenue readFrom(ByteReader in) {
        CreditedRevenue revenue = new CreditedRevenue();
        revenue.credited.add(in.sum());
        revenue.sizes.add(in.sum());
        revenue.credits = in.count();
        return revenue;
    }
}
