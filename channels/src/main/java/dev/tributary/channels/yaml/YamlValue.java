package dev.tributary.channels.yaml;

import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value in a YAML file, with its line, from 1. Texts are as written: no number and no date is made of them. */
public sealed interface YamlValue {
    int line();

    /** A single value; empty for YAML's null. */
    record Single(int line, String text) implements YamlValue {}

    /** A list. */
    record Items(int line, List<YamlValue> items) implements YamlValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A mapping, in the order of the file. */
    record Entries(int line, Map<String, YamlValue> entries) implements YamlValue {
        public Entries {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /** Returns the value of a key. */
        public Optional<YamlValue> of(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        /** Refuses unknown keys. */
        public void requireKeys(String what, Collection<String> known) {
            entries.forEach((key, value) -> {
                if (!known.contains(key)) {
                    throw value.wrong(what + " has an unknown key " + Shown.quoted(key)
                            + NearestMatch.of(key, known)
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("; there are " + String.join(", ", known)));
                }
            });
        }
    }

    /** Returns what is wrong with it, with its line. */
    default IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("line " + line() + ": " + what);
    }

    /** Returns it as a single text. */
    default String text(String what) {
        if (this instanceof Single single) {
            return single.text();
        }
        throw wrong(what + " is not a single text");
    }

    /** Returns it as texts: a list, or a single one. */
    default List<String> texts(String what) {
        return this instanceof Items list
                ? list.items().stream()
                        .map(item -> item.text("an entry of " + what))
                        .toList()
                : List.of(text(what));
    }

    /** Returns it as values: a list, or a single one. */
    default List<YamlValue> values() {
        return this instanceof Items list ? list.items() : List.of(this);
    }

    /** Returns it as a mapping. */
    default Entries mapping(String what) {
        if (this instanceof Entries entries) {
            return entries;
        }
        throw wrong(what + " is not a mapping of keys to values");
    }
}
