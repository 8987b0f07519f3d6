package dev.tributary.core.type;

import dev.tributary.core.facts.Conversion;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The type of each conversion of a source. Immutable and thread-safe. */
public final class ConversionTypes {
    /** All conversions are of one type. */
    public static final ConversionTypes ONE = new ConversionTypes(TypeRules.NONE, List.of());

    private final TypeRules rules;
    private final FirstConversions first;
    private final List<String> names;

    /** @param conversions all there are, of any day: they determine previous conversions and existing types */
    ConversionTypes(TypeRules rules, List<Conversion> conversions) {
        this.rules = rules;
        this.first = new FirstConversions(rules.askForCustomers() ? conversions : List.of());
        this.names = rules.isNone() ? List.of() : names(conversions);
    }

    /**
     * @param conversions all of a group of users
     * @param names of the types of all users
     */
    ConversionTypes(TypeRules rules, List<Conversion> conversions, List<String> names) {
        this.rules = rules;
        this.first = new FirstConversions(rules.askForCustomers() ? conversions : List.of());
        this.names = List.copyOf(names);
    }

    private List<String> names(List<Conversion> conversions) {
        Set<String> found = new HashSet<>();
        conversions.forEach(conversion -> found.add(of(conversion)));
        return rules.inOrder(found);
    }

    /** Returns the name of a conversion's type. */
    public String of(Conversion conversion) {
        for (TypeRule rule : rules.rules()) {
            if (rule.takes(conversion, first)) {
                return rule.type();
            }
        }
        boolean named = rules.column().isPresent() && !conversion.label().isEmpty();
        return named ? conversion.label() : TypeRules.OTHER;
    }

    /**
     * Returns the names of all types: those of the rules in order, whether or not they have conversions, then the
     * others that occur, ordered by code point, {@link TypeRules#OTHER} last. Empty if no types are configured.
     */
    public List<String> names() {
        return names;
    }
}
