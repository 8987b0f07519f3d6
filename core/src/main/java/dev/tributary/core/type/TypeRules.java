package dev.tributary.core.type;

import dev.tributary.core.facts.Conversion;
import java.util.List;
import java.util.Optional;

/**
 * How conversions are told apart. The first rule that takes a conversion names its type. What no rule takes has the text of the
 * type column as its type, where one is named and holds a text, and is of the type {@link #OTHER} else. Immutable.
 *
 * @param column the conversions' column that names their type; empty where none does
 * @param rules in their order
 */
public record TypeRules(Optional<String> column, List<TypeRule> rules) {
    /** The type of what nothing tells apart. */
    public static final String OTHER = "other";

    /** All conversions are of one type. */
    public static final TypeRules NONE = new TypeRules(Optional.empty(), List.of());

    public TypeRules {
        rules = List.copyOf(rules);
        for (int index = 0; index < rules.size(); index++) {
            TypeRule rule = rules.get(index);
            if (rule.takesAll() && index < rules.size() - 1) {
                throw new IllegalArgumentException("'" + rule.type()
                        + "' has no condition and so takes all conversions, but others stand after it");
            }
            if (!rule.labels().isEmpty() && column.isEmpty()) {
                throw new IllegalArgumentException(
                        "'" + rule.type() + "' goes by values of a column, and no column is named");
            }
        }
    }

    /** Whether there is one type only. */
    public boolean isNone() {
        return column.isEmpty() && rules.isEmpty();
    }

    /** Whether it makes a difference who converted. */
    boolean askForCustomers() {
        return rules.stream().anyMatch(rule -> rule.customer().isPresent());
    }

    /**
     * The types of conversions.
     *
     * @param conversions all there are, of any day: they say who had converted before
     */
    public ConversionTypes of(List<Conversion> conversions) {
        return new ConversionTypes(this, conversions);
    }

    /**
     * The types of some users' conversions.
     *
     * @param conversions all of these users, of any day
     * @param names of all types that conversions of any user have, in their order
     */
    public ConversionTypes of(List<Conversion> conversions, List<String> names) {
        return new ConversionTypes(this, conversions, names);
    }
}
