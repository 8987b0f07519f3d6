package dev.tributary.core.report;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.number.ExactSum;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The money that credits stand for, summed apart from channels and days. With large amounts a credit's last digits are money:
 * of an order of 6,000,000,000 the twelfth digit is half a cent. The report has what each credit comes to; that of a conversion's
 * credits is 1 to the twelfth digit. What lies between the two is no gap but a rounding, and here it is known to the last digit
 * what it is and how large it can be. Not thread-safe.
 */
final class CreditedRevenue {
    /** What a credit's rounding to whole units of 1e-12, and that of its product with an amount, can come to: a part of the amount. */
    private static final double MOST_ROUNDED = 1e-12;

    private final ExactSum credited = new ExactSum();
    private final ExactSum sizes = new ExactSum();
    private long credits;

    /**
     * Adds what a credit comes to.
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
     * What digits behind the twelfth come to.
     *
     * @param revenue of all conversions with credit
     * @param uncredited what is missing of it, by the credits' sums of twelve digits
     * @return empty where it is more than rounding can be: then something is wrong
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
