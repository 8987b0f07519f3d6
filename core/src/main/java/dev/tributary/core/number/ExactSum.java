package dev.tributary.core.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * A sum of decimals at a resolution of 1e-12 that does not depend on the order of its terms.
 *
 * <p>A term is rounded once, to the nearest 1e-12, when it is added; a term of 4096 and more is rounded to the decimals
 * that a double of its size can represent. The sum itself is integer arithmetic. So two runs that add the same terms in
 * another order, or in several threads, publish the same bytes, and 1.637 + 1.18 is 2.817. A term may be up to 1e36,
 * and the sum must stay below 9e36. Not thread-safe; sums of threads are merged with {@link #add(ExactSum)}.
 */
public final class ExactSum {
    /** Digits after the decimal point. */
    public static final int SCALE = 12;

    private static final long FRACTIONS = 1_000_000_000_000L;
    private static final long WHOLES = 1_000_000_000_000_000_000L;
    private static final double MOST = 1e36;

    /** Units of 1e18: a sum of large amounts exceeds 64 bits. */
    private long large;

    private long whole;
    private long fraction;

    /**
     * Restores a sum from the result of {@link #toDecimal}.
     *
     * @throws ArithmeticException when it has more than twelve decimals, or is larger than a sum can be
     */
    public static ExactSum of(BigDecimal decimal) {
        BigInteger[] parts = decimal.setScale(SCALE).unscaledValue().divideAndRemainder(BigInteger.valueOf(FRACTIONS));
        BigInteger[] wholes = parts[0].divideAndRemainder(BigInteger.valueOf(WHOLES));
        ExactSum sum = new ExactSum();
        sum.large = wholes[0].longValueExact();
        sum.add(wholes[1].longValueExact(), parts[1].longValueExact());
        return sum;
    }

    /** Adds a number whose size is at most 1e36. */
    public void add(double term) {
        if (Math.abs(term) >= WHOLES) {
            addLarge(term);
            return;
        }
        if (Double.isNaN(term)) {
            throw new ArithmeticException("cannot add what is not a number to an exact sum");
        }
        long units = (long) term;
        long step = step(Math.abs(term));
        add(units, Math.round((term - units) * ((double) FRACTIONS / step)) * step);
    }

    /** A double of that size is a whole number. */
    private void addLarge(double term) {
        if (!(Math.abs(term) <= MOST)) {
            throw new ArithmeticException("cannot add " + term + " to an exact sum");
        }
        BigInteger[] parts = new BigDecimal(term).toBigInteger().divideAndRemainder(BigInteger.valueOf(WHOLES));
        large = Math.addExact(large, parts[0].longValueExact());
        add(parts[1].longValueExact(), 0);
    }

    /** Returns the resolution of a double of that size in units of 1e-12, in powers of a thousand. */
    private static long step(double size) {
        if (size < 4096) {
            return 1;
        }
        return size < 4096e3 ? 1_000 : size < 4096e6 ? 1_000_000 : 1_000_000_000;
    }

    /** Adds another sum. */
    public void add(ExactSum other) {
        large = Math.addExact(large, other.large);
        add(other.whole, other.fraction);
    }

    private void add(long units, long fractions) {
        long sum = fraction + fractions;
        long carry = Math.floorDiv(sum, FRACTIONS);
        whole += units + carry;
        fraction = sum - carry * FRACTIONS;
        if (whole >= WHOLES || whole <= -WHOLES) {
            large = Math.addExact(large, whole / WHOLES);
            whole %= WHOLES;
        }
    }

    /** Returns the sum as an exact decimal without trailing zeros. */
    public BigDecimal toDecimal() {
        BigDecimal sum =
                BigDecimal.valueOf(large, -18).add(BigDecimal.valueOf(whole)).add(BigDecimal.valueOf(fraction, SCALE));
        return sum.signum() == 0 ? BigDecimal.ZERO : sum.stripTrailingZeros();
    }

    /** Returns the double nearest to the sum. */
    public double value() {
        return toDecimal().doubleValue();
    }

    /** Returns this sum minus another, exactly. */
    public BigDecimal minus(ExactSum other) {
        return toDecimal().subtract(other.toDecimal(), MathContext.UNLIMITED);
    }
}
