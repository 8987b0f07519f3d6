package dev.tributary.settings.yaml;

import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A mapping within the configuration file, which says where it is. All messages are {@link IllegalArgumentException}s. */
public final class MappingNode {
    private final String where;
    private final JsonNode node;

    /** @param where the keys that lead to it, with points between them */
    public MappingNode(String where, JsonNode node) {
        this.where = where;
        this.node = node;
        if (!node.isObject()) {
            throw new IllegalArgumentException(where + " is not a mapping of keys to values");
        }
    }

    /** Returns the keys that lead to it. */
    public String where() {
        return where;
    }

    /** Refuses unknown keys. */
    public void requireKeys(Collection<String> known) {
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                throw new IllegalArgumentException(where + " has an unknown key " + Shown.quoted(key)
                        + NearestMatch.of(key, known)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; there are " + String.join(", ", known)));
            }
        }
    }

    /** Refuses keys and texts with characters that would steer a terminal, at any depth; ends of lines are none of them. */
    public void requirePlainTexts() {
        requirePlainTexts(where, node);
    }

    private static void requirePlainTexts(String where, JsonNode node) {
        if (node.isValueNode() && !node.isNull()) {
            requirePlain(where, node.asString());
        }
        for (JsonNode entry : node.isArray() ? node : List.<JsonNode>of()) {
            requirePlainTexts(where, entry);
        }
        for (String key : node.propertyNames()) {
            requirePlain(where, key);
            requirePlainTexts(where + "." + key, node.path(key));
        }
    }

    private static void requirePlain(String where, String text) {
        String line = text.replace("\n", "");
        if (!Shown.whole(line).equals(line)) {
            throw new IllegalArgumentException(where + " has a control character, in " + Shown.quoted(text));
        }
    }

    /** Returns whether the value of a key is a mapping. */
    public boolean isMapping(String key) {
        return node.path(key).isObject();
    }

    /** Returns the mapping of a key; empty if there is none, or nothing in it. */
    public Optional<MappingNode> child(String key) {
        JsonNode child = node.path(key);
        return child.isMissingNode() || child.isNull()
                ? Optional.empty()
                : Optional.of(new MappingNode(where + "." + key, child));
    }

    /** Returns its keys, in their order. */
    public List<String> keys() {
        return List.copyOf(node.propertyNames());
    }

    /** Returns the texts of a key: a list, or a single one; none if it is not there. */
    public List<String> texts(String key) {
        JsonNode list = node.path(key);
        if (!list.isArray()) {
            return text(key).map(List::of).orElse(List.of());
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode text : list) {
            if (!text.isValueNode() || text.isNull()) {
                throw new IllegalArgumentException(where + "." + key + " has an entry that is no single value");
            }
            texts.add(text.asString());
        }
        return texts;
    }

    /** Returns the text of a key, if it is there. */
    public Optional<String> text(String key) {
        JsonNode text = node.path(key);
        if (text.isMissingNode()) {
            return Optional.empty();
        }
        if (!text.isValueNode() || text.isNull() || text.asString().isBlank()) {
            throw new IllegalArgumentException(where + "." + key + " has no single value");
        }
        return Optional.of(text.asString());
    }

    /** Returns the exception for a value that is not what it should be. */
    public IllegalArgumentException wrong(String key, String value, String wanted, Collection<String> known) {
        return new IllegalArgumentException(where + "." + key + " is " + Shown.quoted(value) + ", not " + wanted
                + NearestMatch.of(value, known)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse(""));
    }
}
