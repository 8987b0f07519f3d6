package dev.tributary.benchmarks.ratio;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * A ratio beside its reference.
 *
 * @param reference what it was; empty when it was never recorded
 * @param measured what it is, once for each time it was measured; the lowest counts, because other programs make a
 *     figure worse and hardly ever better. Empty when nobody measures it any more
 */
public record RatioVerdict(String name, String meaning, OptionalDouble reference, List<Double> measured) {
    /** How much of its reference a ratio may reach. */
    static final double TOLERATED = 1.5;

    private static final String RECORD = "; 'benchmarks/run check --record' writes the references anew";

    public RatioVerdict {
        measured = List.copyOf(measured);
    }

    /** What counts; empty when nothing was measured. */
    public OptionalDouble lowest() {
        return measured.stream().mapToDouble(Double::doubleValue).min();
    }

    /** The highest value that passes; empty without a reference. */
    public OptionalDouble limit() {
        return reference.isPresent() ? OptionalDouble.of(reference.getAsDouble() * TOLERATED) : OptionalDouble.empty();
    }

    /** What is wrong, one sentence; empty when nothing is. */
    public Optional<String> failure() {
        if (lowest().isEmpty()) {
            return Optional.of("the ratio '" + name + "' has a reference, and nobody measures it" + RECORD);
        }
        if (reference.isEmpty()) {
            return Optional.of("the ratio '" + name + "' (" + meaning + ") has no reference" + RECORD);
        }
        return worse() ? Optional.of(worseBy()) : Optional.empty();
    }

    /** Whether it got worse by more than half. */
    boolean worse() {
        return lowest().isPresent() && limit().isPresent() && lowest().getAsDouble() > limit().getAsDouble();
    }

    /** Whether it became so much better that the old reference would let much of that be lost again. */
    public boolean outgrown() {
        return lowest().isPresent()
                && reference.isPresent()
                && lowest().getAsDouble() * TOLERATED < reference.getAsDouble();
    }

    private String worseBy() {
        String all = measured.stream().map(RatioVerdict::shown).collect(Collectors.joining(" and "));
        return "the ratio '" + name + "' (" + meaning + ") was measured as " + all + ", more than "
                + shown(limit().orElseThrow()) + ", which is " + TOLERATED + " times its reference of "
                + shown(reference.orElseThrow());
    }

    private static String shown(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}
