package dev.tributary.report.published;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What is read from a document. All methods throw IllegalArgumentException with a clause of a sentence where it has
 * something else.
 */
record JsonDocument(JsonNode root) {
    JsonNode object(JsonNode in, String name) {
        return found(in, name, in.path(name).isObject());
    }

    Stream<JsonNode> list(JsonNode in, String name) {
        return StreamSupport.stream(found(in, name, in.path(name).isArray()).spliterator(), false);
    }

    String text(JsonNode in, String name) {
        return found(in, name, in.path(name).isString()).stringValue();
    }

    boolean flag(JsonNode in, String name) {
        return in.path(name).asBoolean(false);
    }

    long count(JsonNode in, String name) {
        return found(in, name, in.path(name).canConvertToLong() && in.path(name).asLong() >= 0)
                .asLong();
    }

    OptionalLong countIfAny(JsonNode in, String name) {
        return in.has(name) ? OptionalLong.of(count(in, name)) : OptionalLong.empty();
    }

    BigDecimal amount(JsonNode in, String name) {
        return found(in, name, in.path(name).isNumber()).decimalValue();
    }

    private static JsonNode found(JsonNode in, String name, boolean there) {
        if (!there) {
            throw new IllegalArgumentException("it has no usable " + name);
        }
        return in.path(name);
    }
}
