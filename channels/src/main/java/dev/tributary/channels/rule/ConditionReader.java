package dev.tributary.channels.rule;

import dev.tributary.channels.site.SiteKind;
import dev.tributary.channels.yaml.YamlValue;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what rules ask. All messages are {@link IllegalArgumentException}s that begin with the line. */
final class ConditionReader {
    private static final String REFERRER = "referrer";
    private static final List<String> KEYS =
            List.of("source", "medium", "campaign", REFERRER, "site", "referrer_site", "click_id", "is", "any", "not");
    private static final List<String> MANNERS = List.of("is", "contains", "starts", "ends", "matches");

    private final Set<String> clickIds;
    private final Map<String, Condition> called = new LinkedHashMap<>();

    /** @param clickIds the names of those that the file knows */
    ConditionReader(Set<String> clickIds) {
        this.clickIds = clickIds;
    }

    /** Adds a condition to which others can refer by its name. */
    void call(String name, YamlValue condition) {
        called.put(name, new Condition.Called(name, read("the condition " + Shown.quoted(name), condition)));
    }

    /** Reads a mapping, all of whose entries must hold. */
    Condition read(String what, YamlValue value) {
        YamlValue.Entries entries = value.mapping(what);
        entries.requireKeys(what, KEYS);
        if (entries.entries().isEmpty()) {
            throw value.wrong(what + " asks nothing; give one of " + String.join(", ", KEYS));
        }
        List<Condition> all = new ArrayList<>();
        entries.entries().forEach((key, asked) -> all.add(read(what, key, asked)));
        return all.size() == 1 ? all.get(0) : new Condition.All(all);
    }

    private Condition read(String what, String key, YamlValue asked) {
        return switch (key) {
            case "site" -> new Condition.SiteOf(false, kinds(what, asked));
            case "referrer_site" -> new Condition.SiteOf(true, kinds(what, asked));
            case "click_id" -> new Condition.Clicked(known(what, key, asked, clickIds));
            case "is" -> {
                List<Condition> all = known(what, key, asked, called.keySet()).stream()
                        .flatMap(name -> Optional.ofNullable(called.get(name)).stream())
                        .toList();
                yield all.size() == 1 ? all.get(0) : new Condition.All(all);
            }
            case "any" ->
                new Condition.Some(
                        asked.values().stream().map(one -> read(what, one)).toList());
            case "not" -> new Condition.Not(read(what, asked));
            case REFERRER -> new Condition.Referrer(words(what + ": " + key, asked));
            default ->
                new Condition.Words(
                        Condition.Part.valueOf(key.toUpperCase(Locale.ROOT)), words(what + ": " + key, asked));
        };
    }

    private static Set<SiteKind> kinds(String what, YamlValue asked) {
        Set<SiteKind> kinds = EnumSet.noneOf(SiteKind.class);
        known(what, "site", asked, SiteKind.labels())
                .forEach(name -> SiteKind.of(name).ifPresent(kinds::add));
        return kinds;
    }

    private static List<String> known(String what, String key, YamlValue asked, Collection<String> known) {
        List<String> names = asked.texts(what + ": " + key);
        for (String name : names) {
            if (!known.contains(name)) {
                throw asked.wrong(what + ": " + key + " is " + Shown.quoted(name)
                        + NearestMatch.of(name, known)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(
                                        known.isEmpty()
                                                ? "; the file has none"
                                                : "; there are " + String.join(", ", known)));
            }
        }
        return names;
    }

    private static WordTest words(String what, YamlValue asked) {
        if (!(asked instanceof YamlValue.Entries manners)) {
            return test(what, WordTest.Manner.IS, asked);
        }
        manners.requireKeys(what, MANNERS);
        if (manners.entries().size() != 1) {
            throw asked.wrong(what + " needs one of " + String.join(", ", MANNERS));
        }
        Map.Entry<String, YamlValue> one =
                manners.entries().entrySet().iterator().next();
        return test(what, WordTest.Manner.valueOf(one.getKey().toUpperCase(Locale.ROOT)), one.getValue());
    }

    private static WordTest test(String what, WordTest.Manner manner, YamlValue words) {
        return new WordTest(
                manner,
                words.texts(what).stream()
                        .map(text -> word(what, manner, words, text))
                        .toList());
    }

    private static WordTest.Word word(String what, WordTest.Manner manner, YamlValue where, String text) {
        if (manner != WordTest.Manner.MATCHES) {
            return new WordTest.Word(text.toLowerCase(Locale.ROOT), Optional.empty());
        }
        try {
            return new WordTest.Word(
                    text, Optional.of(Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.DOTALL)));
        } catch (PatternSyntaxException e) {
            throw where.wrong(what + ": " + Shown.quoted(text) + " is not a regular expression: "
                    + Shown.plain(e.getDescription()) + " at character " + (e.getIndex() + 1));
        }
    }
}
