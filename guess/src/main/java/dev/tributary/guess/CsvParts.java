package dev.tributary.guess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Files of CSV that are parts of one table: the same columns, and names that differ in their numbers or days alone. */
final class CsvParts {
    private static final String NUMBER = "[-_ .()]*\\d[-_ .()\\d]*$";
    private static final int SHORTEST = 3;

    private CsvParts() {}

    /** Returns the tables, with one of a pattern such as {@code orders*} in place of its parts. */
    static List<TableSeen> together(List<TableSeen> tables) {
        Map<String, List<TableSeen>> groups = new LinkedHashMap<>();
        for (TableSeen table : tables) {
            groups.computeIfAbsent(base(table.name()), any -> new ArrayList<>()).add(table);
        }
        List<TableSeen> joined = new ArrayList<>();
        groups.forEach((base, parts) -> {
            Set<String> first = new TreeSet<>(parts.get(0).columns());
            boolean alike = parts.stream().allMatch(part -> new TreeSet<>(part.columns()).equals(first));
            boolean own = tables.stream()
                            .filter(table -> isPart(base + "*", table.name()))
                            .count()
                    == parts.size();
            if (parts.size() > 1 && base.length() >= SHORTEST && alike && own && !first.isEmpty()) {
                joined.add(new TableSeen(base + "*", parts.get(0).columns(), Optional.empty()));
            } else {
                joined.addAll(parts);
            }
        });
        return joined;
    }

    /** Returns whether a file is a part of a table of that name. */
    static boolean isPart(String pattern, String table) {
        return pattern.endsWith("*") && table.startsWith(pattern.substring(0, pattern.length() - 1));
    }

    /** Returns whether two names differ in numbers and days alone. */
    static boolean isAlike(String one, String other) {
        return base(one).toLowerCase(Locale.ROOT).equals(base(other).toLowerCase(Locale.ROOT));
    }

    private static String base(String name) {
        return name.replaceFirst(NUMBER, "");
    }
}
