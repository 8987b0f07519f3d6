package dev.tributary.channels.yaml;

import dev.tributary.core.text.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Parses a YAML document into values with lines. Used once. */
public final class LinedYaml {
    private final JsonParser parser;

    private LinedYaml(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Parses a text; empty if there is no content.
     *
     * @throws IllegalArgumentException when it is not one YAML document without aliases; the message begins with the
     *     line
     */
    public static Optional<YamlValue> read(byte[] text) {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = mapper.createParser(text)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            LinedYaml reading = new LinedYaml(parser);
            YamlValue root = reading.value();
            if (parser.nextToken() != null) {
                throw reading.wrong("a second document begins, but only one is allowed");
            }
            return Optional.of(root);
        } catch (JacksonException e) {
            TokenStreamLocation where = e.getLocation();
            throw new IllegalArgumentException(
                    (where == null ? "" : "line " + where.getLineNr() + ": ")
                            + Shown.plain(
                                    e.getOriginalMessage().lines().findFirst().orElse("no YAML")),
                    e);
        }
    }

    private YamlValue value() {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw wrong("an alias (*) is used as a value; write the value out");
        }
        int line = line();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return mapping(line);
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlValue> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value());
            }
            return new YamlValue.Items(line, items);
        }
        return new YamlValue.Single(line, token == JsonToken.VALUE_NULL ? "" : parser.getString());
    }

    private YamlValue mapping(int line) {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            entries.put(key, value());
        }
        return new YamlValue.Entries(line, entries);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("line " + line() + ": " + what);
    }
}
