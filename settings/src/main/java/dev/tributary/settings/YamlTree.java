package dev.tributary.settings;

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
 * A YAML document as a tree whose values are the characters that stand in the file: {@code 2025.10} stays so, and is not the
 * number 2025.1. What is meant as a number is made one by whoever knows that it is. Not thread-safe; used once.
 */
final class YamlTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What is a number in the configuration, wherever it stands. */
    private static final Set<String> NUMBERS = Set.of("receive_threshold");

    private final JsonParser parser;

    private YamlTree(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads a text; nothing where it is empty.
     *
     * @throws tools.jackson.core.JacksonException when it is no YAML
     * @throws IllegalArgumentException when it is more than one document, or holds an alias; the message says where
     */
    static Optional<JsonNode> read(byte[] text) {
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
                throw tree.wrong("a second document begins, and one is read");
            }
            return Optional.of(root);
        }
    }

    /** The parser itself takes no text that is nested too deep for this. */
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

    /** The reader would give the alias's name for what it stands for. */
    private void refuseAlias() {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw wrong("an alias (*) stands for a value; write the value out");
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(
                "line " + parser.currentTokenLocation().getLineNr() + ": " + what);
    }
}
