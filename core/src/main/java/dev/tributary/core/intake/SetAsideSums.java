package dev.tributary.core.intake;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
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

    /** Adds those of other rows. */
    public void add(SetAsideSums other) {
        other.parts.forEach((reason, part) -> add(reason, part));
    }

    private void add(SetAsideReason reason, Part more) {
        Part part = parts.computeIfAbsent(reason, key -> new Part());
        part.rows += more.rows;
        part.positive.add(more.positive);
        part.negative.add(more.negative);
        total.add(more.positive);
        total.add(more.negative);
    }

    /** Writes the sums of each reason, in their order. */
    public void writeTo(ByteWriter out) {
        for (SetAsideReason reason : SetAsideReason.values()) {
            Part part = parts.getOrDefault(reason, new Part());
            out.number(part.rows);
            out.sum(part.positive);
            out.sum(part.negative);
        }
    }

    public static SetAsideSums readFrom(ByteReader in) {
        SetAsideSums sums = new SetAsideSums();
        for (SetAsideReason reason : SetAsideReason.values()) {
            Part part = new Part(in.count(), in.sum(), in.sum());
            if (part.rows > 0) {
                sums.add(reason, part);
            }
        }
        return sums;
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
        private final ExactSum positive;
        private final ExactSum negative;
        private long rows;

        Part() {
            this(0, new ExactSum(), new ExactSum());
        }

        Part(long rows, ExactSum positive, ExactSum negative) {
            this.rows = rows;
            this.positive = positive;
            this.negative = negative;
        }

        void add(double amount) {
            rows++;
            (amount < 0 ? negative : positive).add(amount);
        }
    }
}
