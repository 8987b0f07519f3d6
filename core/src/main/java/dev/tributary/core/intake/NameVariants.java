package dev.tributary.core.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names of one column that are probably the same: they differ only in case, blanks or Unicode composition.
 *
 * @param column the source's column
 * @param names two or more, in order
 */
public record NameVariants(String column, List<NameCount> names) {
    public NameVariants {
        names = List.copyOf(names);
    }

    /** Returns the groups among a column's names, in the order of their first names. */
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

    /** Returns a name without the differences that are ignored; upper case first, since it maps some letters to two. */
    private static String folded(String name) {
        StringBuilder seen = new StringBuilder();
        composed(name).codePoints().filter(point -> !Blank.is(point)).forEach(seen::appendCodePoint);
        return composed(seen.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }

    /** Normalises the composition. ASCII needs none, and loading the tables would take a short run's time. */
    private static String composed(String text) {
        return text.chars().allMatch(unit -> unit < 0x80) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
