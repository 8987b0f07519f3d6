package dev.tributary.core.type;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.Conversion;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Knows the type of each conversion of a source. Immutable and thread-safe. */
public final class ConversionTypes {
    private final TypeRules rules;
    private final FirstConversions first;

    ConversionTypes(TypeRules rules, FirstConversions first) {
        this.rules = rules;
        this.first = first;
    }

    /** The name of a conversion's type. */
    public String of(Conversion conversion) {
        for (TypeRule rule : rules.rules()) {
            if (rule.takes(conversion, first)) {
                return rule.type();
            }
        }
        boolean named = rules.column().isPresent() && !conversion.label().isEmpty();
        return named ? conversion.label() : TypeRules.OTHER;
    }

    /** Whether there is one type only. */
    public boolean isOne() {
        return rules.isNone();
    }

    /**
     * The names of all types: those of the rules in their order, be there conversions of them or not, then the others that
     * occur, ordered by code point, {@link TypeRules#OTHER} last.
     */
    public List<String> names(Collection<Conversion> conversions) {
        Set<String> names = new LinkedHashSet<>();
        rules.rules().forEach(rule -> names.add(rule.type()));
        Set<String> found = new TreeSet<>(CodePoints::compare);
        conversions.forEach(conversion -> found.add(of(conversion)));
        boolean others = found.remove(TypeRules.OTHER);
        names.addAll(found);
        if (others) {
            names.add(TypeRules.OTHER);
        }
        return List.copyOf(names);
    }
}
