package dev.tributary.core.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names of one column that are likely one: they differ by case, blanks or the composition of their characters alone.
 *
 * @param column the source's column
 * @param names two or more, in their order
 */
public record NameVariants(String column, List<NameCount> names) {
    public NameVariants {
        names = List.copyOf(names);
    }

    /** The groups among a column's names, in the order of their first names. */
    public static List<NameVariants> among(String column, List<NameCount> names) {
        Map<String, List<NameCount>> groups = new TreeMap<>();
        names.stream()
                .sorted(Comparator.comparing(NameCount::name))
                .forEach(name -> groups.computeIfAbsent(folded(name.name()), key -> new ArrayList<>())
                        .add(name));
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> new NameVariants(column, group))
                .sorted(Comparator.comparing(group -> group.names().get(0).name()))
                .toList();
    }

    /** What is left of a name without what may be no difference; upper case first, since it makes two letters of some. */
    private static String folded(String name) {
        StringBuilder seen = new StringBuilder();
        composed(name).codePoints().filter(point -> !Blank.is(point)).forEach(seen::appendCodePoint);
        return composed(seen.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }

    /** In one composition. ASCII has no other, and the tables of the rest take a short run's time to load. */
    private static String composed(String text) {
        return text.chars().allMatch(unit -> unit < 0x80) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
