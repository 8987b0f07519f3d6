package dev.tributary.core.intake.layout;

import dev.tributary.core.intake.Field;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the columns that a field may be in, by their names; only for suggestions: nothing is read by them. */
public final class LikelyColumns {
    private LikelyColumns() {}

    /** Returns the most likely column of each field, no column twice. */
    static Map<Field, String> of(List<Field> fields, List<String> columns) {
        Map<String, Set<String>> byName = byName(columns);
        Set<String> free = new LinkedHashSet<>(columns);
        Map<Field, String> likely = new EnumMap<>(Field.class);
        for (Field field : fields) {
            likely(field, byName, free).ifPresent(column -> {
                likely.put(field, column);
                free.remove(column);
            });
        }
        return likely;
    }

    /** Returns the columns that tell where a session came from, by their whole names; a campaign alone does not. */
    public static Map<Field, String> traffic(List<String> columns) {
        Map<String, Set<String>> byName = byName(columns);
        Map<Field, String> found = new EnumMap<>(Field.class);
        Field.TRAFFIC.forEach(field -> named(field, byName).findFirst().ifPresent(column -> found.put(field, column)));
        boolean tells = Stream.of(Field.SOURCE, Field.MEDIUM, Field.REFERRER).anyMatch(found::containsKey);
        return tells ? found : Map.of();
    }

    /**
     * Returns the columns that have one of a field's names as their whole name, the likeliest first. Case, blanks, hyphens
     * and underscores do not matter.
     */
    public static List<String> named(Field field, List<String> columns) {
        return named(field, byName(columns)).toList();
    }

    private static Stream<String> named(Field field, Map<String, Set<String>> byName) {
        LikelyNames names = LikelyNames.of(field);
        return Stream.concat(names.usual().stream(), names.further().stream())
                .map(LikelyColumns::plain)
                .filter(name -> !name.isEmpty())
                .distinct()
                .flatMap(name -> byName.getOrDefault(name, Set.of()).stream());
    }

    /** A hostile file may have a hundred thousand columns, so the spelling of each is looked at once. */
    private static Map<String, Set<String>> byName(List<String> columns) {
        Map<String, Set<String>> byName = new HashMap<>();
        columns.forEach(column -> byName.computeIfAbsent(plain(column), name -> new LinkedHashSet<>())
                .add(column));
        return byName;
    }

    private static Optional<String> likely(Field field, Map<String, Set<String>> byName, Set<String> free) {
        Optional<String> named = named(field, byName).filter(free::contains).findFirst();
        return named.isPresent()
                ? named
                : LikelyNames.of(field).usual().stream()
                        .filter(name -> name.length() > 2)
                        .flatMap(name ->
                                free.stream().filter(column -> lower(column).contains(name)))
                        .findFirst();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String plain(String name) {
        return lower(name).replace("_", "").replace(" ", "").replace("-", "");
    }
}
