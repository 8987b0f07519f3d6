package dev.tributary.core.intake;

import dev.tributary.core.number.ExactSum;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Sums amounts set aside, by reason, positive and negative separately. Not thread-safe. */
public final class SetAsideSums {
    private final Map<SetAsideReason, Part> parts = new EnumMap<>(SetAsideReason.class);
    private final ExactSum total = new ExactSum();

    /** Adds the amount of a row. */
    public void add(Finding finding, double amount) {
        parts.computeIfAbsent(SetAsideReason.of(finding), key -> new Part()).add(amount);
        total.add(amount);
    }

    /** Returns the net total. */
    public ExactSum total() {
        return total;
    }

    /** Returns the reasons that have rows, in order. */
    public List<SetAsideSum> parts() {
        return parts.entrySet().stream()
                .map(entry -> new SetAsideSum(
                        entry.getKey(),
                        entry.getValue().rows,
                        entry.getValue().positive.toDecimal(),
                        entry.getValue().negative.toDecimal()))
                .toList();
    }

    private static final class Part {
        private final ExactSum positive = new ExactSum();
        private final ExactSum negative = new ExactSum();
        private long rows;

        void add(double amount) {
            rows++;
            (amount < 0 ? negative : positive).add(amount);
        }
    }
}
