package dev.tributary.core.type;

import dev.tributary.core.facts.Conversion;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Which conversions are of a type: those for which all conditions hold that are given. A rule without any takes all. Immutable.
 *
 * @param type the type's name, not blank
 * @param customer who converted
 * @param revenueFrom the least revenue, in the source's currency; it is of the type itself
 * @param revenueBelow what the revenue is less than
 * @param labels the texts of the conversions' type column that belong here; empty where it makes no difference
 */
public record TypeRule(
        String type,
        Optional<CustomerKind> customer,
        OptionalDouble revenueFrom,
        OptionalDouble revenueBelow,
        Set<String> labels) {
    public TypeRule {
        labels = Set.copyOf(labels);
        if (type.isBlank()) {
            throw new IllegalArgumentException("a conversion type has no name");
        }
        if (revenueFrom.isPresent()
                && revenueBelow.isPresent()
                && revenueFrom.getAsDouble() >= revenueBelow.getAsDouble()) {
            throw new IllegalArgumentException(
                    "no revenue is from " + revenueFrom.getAsDouble() + " on and below " + revenueBelow.getAsDouble());
        }
    }

    /** Whether it takes every conversion, so that no rule after it can take any. */
    public boolean takesAll() {
        return customer.isEmpty() && revenueFrom.isEmpty() && revenueBelow.isEmpty() && labels.isEmpty();
    }

    boolean takes(Conversion conversion, FirstConversions first) {
        return (customer.isEmpty() || customer.get() == first.kind(conversion))
                && (revenueFrom.isEmpty() || conversion.revenue() >= revenueFrom.getAsDouble())
                && (revenueBelow.isEmpty() || conversion.revenue() < revenueBelow.getAsDouble())
                && (labels.isEmpty() || labels.contains(conversion.label()));
    }
}
