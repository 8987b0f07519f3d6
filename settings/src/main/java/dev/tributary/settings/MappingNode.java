package dev.tributary.settings;

import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import java.util.Collection;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A mapping within the configuration file, which says where it is. All messages are {@link IllegalArgumentException}s. */
final class MappingNode {
    private final String where;
    private final JsonNode node;

    /** @param where the keys that lead to it, with points between them */
    MappingNode(String where, JsonNode node) {
        this.where = where;
        this.node = node;
        if (!node.isObject()) {
            throw new IllegalArgumentException(where + " is not a mapping of keys to values");
        }
    }

    String where() {
        return where;
    }

    /** Refuses unknown keys. */
    void requireKeys(Collection<String> known) {
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                throw new IllegalArgumentException(where + " has an unknown key " + Shown.quoted(key)
                        + NearestMatch.of(key, known)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; there are " + String.join(", ", known)));
            }
        }
    }

    boolean isMapping(String key) {
        return node.path(key).isObject();
    }

    /** Returns the mapping of a key; empty if there is none, or nothing in it. */
    Optional<MappingNode> child(String key) {
        JsonNode child = node.path(key);
        return child.isMissingNode() || child.isNull()
                ? Optional.empty()
                : Optional.of(new MappingNode(where + "." + key, child));
    }

    /** Returns the text of a key, if it is there. */
    Optional<String> text(String key) {
        JsonNode text = node.path(key);
        if (text.isMissingNode()) {
            return Optional.empty();
        }
        if (!text.isValueNode() || text.isNull() || text.asString().isBlank()) {
            throw new IllegalArgumentException(where + "." + key + " has no single value");
        }
        return Optional.of(text.asString());
    }

    IllegalArgumentException wrong(String key, String value, String wanted, Collection<String> known) {
        return new IllegalArgumentException(where + "." + key + " is " + Shown.quoted(value) + ", not " + wanted
                + NearestMatch.of(value, known)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse(""));
    }
}
