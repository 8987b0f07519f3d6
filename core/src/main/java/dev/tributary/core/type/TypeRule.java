package dev.tributary.core.type;

import dev.tributary.core.facts.Conversion;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The rule for a conversion type: it matches conversions for which all given conditions hold. A rule without conditions
 * matches all. Immutable.
 *
 * @param type the type's name, not blank
 * @param customer the kind of customer
 * @param revenueFrom the minimum revenue, in the source's currency, inclusive
 * @param revenueBelow the upper bound of the revenue, exclusive
 * @param labels the matching texts in the conversions' type column; empty if it is not used
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
                    "no revenue is at least " + revenueFrom.getAsDouble() + " and below " + revenueBelow.getAsDouble());
        }
    }

    /** Returns whether it matches every conversion, so that no later rule can match. */
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
