package dev.tributary.core.number;

/**
 * A sum of doubles with compensation of rounding errors, so that its error does not grow with the number of terms. For
 * figures that are not money: {@link ExactSum} cuts off below 1e-12. Not thread-safe.
 *
 * <p>Source of the method: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", 1974.
 */
public final class CompensatedSum {
    private double sum;
    private double lost;

    public void add(double term) {
        double next = sum + term;
        lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }

    public double value() {
        return sum + lost;
    }
}
