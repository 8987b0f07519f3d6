package dev.tributary.settings;

import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.PlainNumber;
import dev.tributary.core.text.Shown;
import dev.tributary.core.type.CustomerKind;
import dev.tributary.core.type.TypeRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads {@code conversion_types}: a list of mappings, each with a name. */
final class ConversionTypesNode {
    private static final String NAME = "name";
    private static final String CUSTOMER = "customer";
    private static final String REVENUE_FROM = "revenue_from";
    private static final String REVENUE_BELOW = "revenue_below";
    private static final String VALUES = "values";
    private static final String CONVERSION_TYPE = "conv_type_id";
    private static final String MODEL = "model";
    private static final List<String> KEYS =
            List.of(NAME, CUSTOMER, REVENUE_FROM, REVENUE_BELOW, VALUES, CONVERSION_TYPE, MODEL);

    private final JsonNode entry;
    private final String where;

    private ConversionTypesNode(JsonNode entry, int number) {
        this.entry = entry;
        this.where = "entry " + number + " of conversion_types ";
    }

    /**
     * Reads the list.
     *
     * @throws IllegalArgumentException when it is invalid; the message begins with what is wrong
     */
    static ConfiguredTypes read(JsonNode list) {
        if (list.isMissingNode()) {
            return ConfiguredTypes.NONE;
        }
        if (!list.isArray()) {
            throw new IllegalArgumentException("conversion_types is not a list");
        }
        List<ConfiguredTypes.Entry> entries = new ArrayList<>();
        for (JsonNode entry : list) {
            entries.add(new ConversionTypesNode(entry, entries.size() + 1).read());
        }
        return new ConfiguredTypes(entries);
    }

    private ConfiguredTypes.Entry read() {
        if (!entry.isObject()) {
            throw wrong("is not a mapping");
        }
        for (String key : entry.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw wrong("has an unknown key " + Shown.quoted(key)
                        + NearestMatch.of(key, KEYS)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; there are " + String.join(", ", KEYS)));
            }
        }
        String name = text(NAME).orElseThrow(() -> wrong("has no name"));
        TypeRule rule = new TypeRule(name, customer(), amount(REVENUE_FROM), amount(REVENUE_BELOW), values());
        return new ConfiguredTypes.Entry(rule, text(CONVERSION_TYPE), text(MODEL));
    }

    private Optional<String> text(String key) {
        JsonNode node = entry.path(key);
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        if (!node.isValueNode() || node.isNull() || node.asString().isBlank()) {
            throw wrong("has no single value for " + key);
        }
        return Optional.of(node.asString());
    }

    private Optional<CustomerKind> customer() {
        return text(CUSTOMER)
                .map(word -> CustomerKind.of(word)
                        .orElseThrow(() -> wrong("has " + Shown.quoted(word) + " for " + CUSTOMER + ", which is "
                                + String.join(", ", CustomerKind.labels()))));
    }

    private OptionalDouble amount(String key) {
        JsonNode node = entry.path(key);
        if (node.isMissingNode()) {
            return OptionalDouble.empty();
        }
        double amount = node.isString()
                ? PlainNumber.of(node.stringValue())
                        .map(BigDecimal::doubleValue)
                        .orElse(Double.NaN)
                : Double.NaN;
        if (!(amount >= 0) || Double.isInfinite(amount)) {
            throw wrong("has no amount of 0 or more for " + key);
        }
        return OptionalDouble.of(amount);
    }

    private Set<String> values() {
        JsonNode list = entry.path(VALUES);
        Set<String> values = new LinkedHashSet<>();
        if (list.isMissingNode()) {
            return values;
        }
        for (JsonNode value : list) {
            if (!value.isValueNode() || value.isNull() || value.asString().isEmpty()) {
                throw wrong("has a value in " + VALUES + " that is not a text");
            }
            values.add(value.asString());
        }
        if (values.isEmpty()) {
            throw wrong("has no list of texts for " + VALUES);
        }
        return values;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(where + what);
    }
}
