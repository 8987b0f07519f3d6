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

/** The one way in which documents become text, and text becomes documents. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final ObjectWriter PLAIN = MAPPER.writer().with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);

    private Json() {}

    /** A document with nothing in it. */
    public static ObjectNode document() {
        return MAPPER.createObjectNode();
    }

    /** The document's text; a number has all its digits and no exponent. */
    public static String text(ObjectNode document) {
        return PLAIN.writeValueAsString(document);
    }

    /** The document's text; a decimal number of many digits may have an exponent, as in {@code 1E+2}. */
    public static String textWithExponents(ObjectNode document) {
        return MAPPER.writeValueAsString(document);
    }

    /**
     * A document from its text.
     *
     * @throws tools.jackson.core.JacksonException where it is none
     */
    public static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /**
     * A document from its bytes.
     *
     * @throws tools.jackson.core.JacksonException where they are none
     */
    public static JsonNode read(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }

    /** The number without zeros at its end. */
    public static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /** Puts the number in, or null where there is none. */
    public static void put(ObjectNode node, String name, Optional<BigDecimal> number) {
        number.map(Json::plain).ifPresentOrElse(value -> node.put(name, value), () -> node.putNull(name));
    }

    /** What is there as text, or null. */
    public static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
