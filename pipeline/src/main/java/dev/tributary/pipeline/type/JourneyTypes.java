package dev.tributary.pipeline.type;

import dev.tributary.core.facts.Traffic;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.core.type.TypeRules;
import java.util.List;
import java.util.function.UnaryOperator;

/** Knows the type of each journey by its conversion. Immutable and thread-safe. */
public final class JourneyTypes {
    /** All of one type. */
    public static final JourneyTypes ONE = new JourneyTypes(List.of(), conversion -> TypeRules.OTHER);

    private final List<String> names;
    private final UnaryOperator<String> byConversion;

    private JourneyTypes(List<String> names, UnaryOperator<String> byConversion) {
        this.names = names;
        this.byConversion = byConversion;
    }

    /** The types of a source's journeys. */
    public static JourneyTypes of(TypeRules rules, Traffic traffic) {
        if (rules.isNone()) {
            return ONE;
        }
        ConversionTypes types = rules.of(traffic.conversions());
        return new JourneyTypes(
                types.names(traffic.conversions()),
                conversion -> types.of(
                        traffic.conversions().get(traffic.conversionIndex().find(conversion))));
    }

    /** The type of a conversion of the source, by its id. */
    public String of(String conversion) {
        return byConversion.apply(conversion);
    }

    /** All types in their order; none where nobody tells types apart. */
    public List<String> names() {
        return names;
    }
}
