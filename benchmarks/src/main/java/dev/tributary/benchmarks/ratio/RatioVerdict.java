package dev.tributary.benchmarks.ratio;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * A ratio and its reference.
 *
 * @param reference the recorded value; empty if it was never recorded
 * @param measured the measured values; the lowest one is used, because other programs make a figure worse and hardly
 *     ever better. Empty if it is no longer measured
 */
public record RatioVerdict(String name, String meaning, OptionalDouble reference, List<Double> measured) {
    /** The factor by which a ratio may exceed its reference. */
    static final double TOLERATED = 1.5;

    private static final String RECORD = "; 'benchmarks/run check --record' writes the references anew";

    public RatioVerdict {
        measured = List.copyOf(measured);
    }

    /** Returns the value used; empty if nothing was measured. */
    public OptionalDouble lowest() {
        return measured.stream().mapToDouble(Double::doubleValue).min();
    }

    /** The highest value that passes; empty without a reference. */
    public OptionalDouble limit() {
        return reference.isPresent() ? OptionalDouble.of(reference.getAsDouble() * TOLERATED) : OptionalDouble.empty();
    }

    /** Returns what is wrong, one sentence; empty if nothing is. */
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

    /** Returns whether it became so much better that the old reference would hide a later loss. */
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
