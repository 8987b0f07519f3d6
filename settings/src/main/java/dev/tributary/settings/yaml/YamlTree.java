package dev.tributary.settings.yaml;

import dev.tributary.core.text.PlainNumber;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Parses a YAML document into a tree whose values are the literal texts of the file: {@code 2025.10} is not converted
 * to the number 2025.1. The consumer converts texts to numbers where it expects them. Not thread-safe; used once.
 */
public final class YamlTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The keys whose value is a number, wherever they occur. */
    private static final Set<String> NUMBERS = Set.of("receive_threshold");

    private final JsonParser parser;

    private YamlTree(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Parses a text; empty if there is no content.
     *
     * @throws tools.jackson.core.JacksonException when it is not YAML
     * @throws IllegalArgumentException when it has more than one document, or an alias; the message says where
     */
    public static Optional<JsonNode> read(byte[] text) {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = mapper.createParser(text)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            YamlTree tree = new YamlTree(parser);
            JsonNode root = tree.value("");
            if (parser.nextToken() != null) {
                throw tree.wrong("a second document begins, but only one is allowed");
            }
            return Optional.of(root);
        }
    }

    /** The parser itself limits the nesting depth. */
    private JsonNode value(String name) {
        refuseAlias();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return mapping();
        }
        if (token == JsonToken.START_ARRAY) {
            return list(name);
        }
        return token == JsonToken.VALUE_NULL ? NODES.nullNode() : scalar(name, parser.getString());
    }

    private ObjectNode mapping() {
        ObjectNode mapping = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            mapping.set(name, value(name));
        }
        return mapping;
    }

    private ArrayNode list(String name) {
        ArrayNode list = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(name));
        }
        return list;
    }

    private static JsonNode scalar(String name, String text) {
        if (NUMBERS.contains(name)) {
            return PlainNumber.of(text).<JsonNode>map(NODES::numberNode).orElseGet(() -> StringNode.valueOf(text));
        }
        return StringNode.valueOf(text);
    }

    /** The reader would return the alias's name instead of its value. */
    private void refuseAlias() {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw wrong("an alias (*) is used as a value; write the value out");
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(
                "line " + parser.currentTokenLocation().getLineNr() + ": " + what);
    }
}
