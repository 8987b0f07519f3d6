package dev.tributary.store.sqlite.results;

import dev.tributary.core.text.Shown;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds ids in the document of a run: a field for ids has exactly that id, or a message quotes it. A number, a date, a
 * channel or a longer id that contains the same characters does not count, nor does the name of a field. A long id of
 * letters and digits, which cannot be anything else, also counts in a message without quotes, because the service's
 * messages may contain it.
 */
final class NamedIds {
    private static final Set<String> NOBODYS_IDS = Set.of("run_id", "conv_type_id");
    private static final Set<String> LISTS = Set.of("wrong");
    private static final Set<String> MESSAGES = Set.of("reason", "what", "mend");
    private static final Pattern DISTINCT = Pattern.compile("(?=.*\\p{L})(?=.*\\p{Nd})\\S{6,}");

    private final Set<String> ids;
    private final Set<String> quoted = new HashSet<>();
    private final Set<Pattern> distinct;

    /** Empty ids are ignored. */
    NamedIds(Set<String> ids) {
        this.ids = ids.stream().filter(id -> !id.isEmpty()).collect(Collectors.toUnmodifiableSet());
        for (String id : this.ids) {
            quoted.add(Shown.quoted(id));
            quoted.add('"' + id + '"');
        }
        this.distinct = this.ids.stream()
                .filter(id -> DISTINCT.matcher(id).matches())
                .map(id -> Pattern.compile("(?<![\\p{L}\\p{Nd}_-])" + Pattern.quote(id) + "(?![\\p{L}\\p{Nd}_-])"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns whether a document contains one of them. A document that cannot be parsed counts if it has such a text
     * anywhere.
     */
    boolean areIn(String document) {
        try (JsonParser parser = JsonMapper.shared().createParser(document)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && isNamed(field(parser), parser.getString())) {
                    return true;
                }
            }
            return false;
        } catch (JacksonException e) {
            return ids.stream().anyMatch(document::contains);
        }
    }

    /** Returns the field of a value, or of the list that contains it. */
    private static String field(JsonParser parser) {
        return Objects.requireNonNullElse(
                parser.streamReadContext().inArray()
                        ? parser.streamReadContext().getParent().currentName()
                        : parser.currentName(),
                "");
    }

    private boolean isNamed(String field, String value) {
        if (MESSAGES.contains(field)) {
            return quoted.stream().anyMatch(value::contains)
                    || distinct.stream().anyMatch(id -> id.matcher(value).find());
        }
        boolean isId = field.equals("id") || (field.endsWith("_id") && !NOBODYS_IDS.contains(field));
        return (isId || LISTS.contains(field)) && ids.contains(value);
    }
}
