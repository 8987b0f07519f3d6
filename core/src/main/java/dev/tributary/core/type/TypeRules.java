package dev.tributary.core.type;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.Conversion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules that assign conversion types. The first matching rule determines a conversion's type. A conversion that
 * matches no rule has the text of the type column as its type, if a column is given and has a text, and otherwise the
 * type {@link #OTHER}. Immutable.
 *
 * @param column the conversions' column for their type; may be empty
 * @param rules in order
 */
public record TypeRules(Optional<String> column, List<TypeRule> rules) {
    /** The type of all remaining conversions. */
    public static final String OTHER = "other";

    /** All conversions are of one type. */
    public static final TypeRules NONE = new TypeRules(Optional.empty(), List.of());

    public TypeRules {
        rules = List.copyOf(rules);
        for (int index = 0; index < rules.size(); index++) {
            TypeRule rule = rules.get(index);
            if (rule.takesAll() && index < rules.size() - 1) {
                throw new IllegalArgumentException("'" + rule.type()
                        + "' has no condition and so matches all conversions, but other entries follow it");
            }
            if (!rule.labels().isEmpty() && column.isEmpty()) {
                throw new IllegalArgumentException(
                        "'" + rule.type() + "' uses values of a column, but no column is given");
            }
        }
    }

    /** Returns whether there is only one type. */
    public boolean isNone() {
        return column.isEmpty() && rules.isEmpty();
    }

    /**
     * Returns the names of all types in their order: those of the rules, whether any conversion has them or not, then those
     * of the column.
     *
     * @param found the types that conversions have
     */
    public List<String> inOrder(Set<String> found) {
        Set<String> all = new LinkedHashSet<>();
        rules.forEach(rule -> all.add(rule.type()));
        found.stream()
                .filter(type -> !type.equals(OTHER))
                .sorted(CodePoints::compare)
                .forEach(all::add);
        if (found.contains(OTHER)) {
            all.add(OTHER);
        }
        return List.copyOf(all);
    }

    /** Returns whether a rule depends on the kind of customer. */
    boolean askForCustomers() {
        return rules.stream().anyMatch(rule -> rule.customer().isPresent());
    }

    /**
     * Returns the types of conversions.
     *
     * @param conversions all there are, of any day: they determine previous conversions
     */
    public ConversionTypes of(List<Conversion> conversions) {
        return new ConversionTypes(this, conversions);
    }

    /**
     * Returns the types of the conversions of a group of users.
     *
     * @param conversions all of these users, of any day
     * @param names of all types that conversions of any user have, in order
     */
    public ConversionTypes of(List<Conversion> conversions, List<String> names) {
        return new ConversionTypes(this, conversions, names);
    }
}
