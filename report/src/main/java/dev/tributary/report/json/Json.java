package dev.tributary.report.json;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Conversion between JSON documents and text, in one place. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final ObjectWriter PLAIN = MAPPER.writer().with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);

    private Json() {}

    /** Returns an empty document. */
    public static ObjectNode document() {
        return MAPPER.createObjectNode();
    }

    /** Returns the document's text; a number has all its digits and no exponent. */
    public static String text(ObjectNode document) {
        return PLAIN.writeValueAsString(document);
    }

    /** Returns the document's text; a decimal number of many digits may have an exponent, as in {@code 1E+2}. */
    public static String textWithExponents(ObjectNode document) {
        return MAPPER.writeValueAsString(document);
    }

    /**
     * Parses a document.
     *
     * @throws tools.jackson.core.JacksonException when it is invalid
     */
    public static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /**
     * Parses a document.
     *
     * @throws tools.jackson.core.JacksonException when it is invalid
     */
    public static JsonNode read(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }

    /** Returns the number without trailing zeros. */
    public static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /** Adds the number, or null if there is none. */
    public static void put(ObjectNode node, String name, Optional<BigDecimal> number) {
        number.map(Json::plain).ifPresentOrElse(value -> node.put(name, value), () -> node.putNull(name));
    }

    /** Returns the value as text, or null. */
    public static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
