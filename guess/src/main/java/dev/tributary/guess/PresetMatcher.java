package dev.tributary.guess;

import dev.tributary.core.intake.mapping.Template;
import dev.tributary.settings.preset.Preset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the tables of a preset among those of a source: by their names, or else by their columns. A table needs its columns
 * in any case.
 */
final class PresetMatcher {
    /** So many columns together are those of no other table. */
    private static final int TELLING = 4;

    private final SourceView view;
    private final Preset preset;
    private final Map<String, TableSeen> found = new LinkedHashMap<>();
    private final Set<String> named = new TreeSet<>();
    private final Map<String, List<String>> unread = new LinkedHashMap<>();

    private PresetMatcher(SourceView view, Preset preset) {
        this.view = view;
        this.preset = preset;
    }

    /** Returns the preset's tables, if all that it needs are there. */
    static Optional<PresetFit> match(SourceView view, Preset preset) {
        return new PresetMatcher(view, preset).match();
    }

    private Optional<PresetFit> match() {
        preset.tables().forEach(this::findByName);
        preset.tables().forEach(this::findByColumns);
        boolean complete = preset.tables().entrySet().stream()
                .allMatch(entry -> entry.getValue().optional() || found.containsKey(entry.getKey()));
        if (found.isEmpty() || !complete) {
            return Optional.empty();
        }
        preset.tables().forEach(this::findFurther);
        return Optional.of(new PresetFit(preset, found, named, unread));
    }

    private void findByName(String key, Template.Needed needed) {
        for (String name : preset.usualNames(key)) {
            Optional<TableSeen> there = view.tables().stream()
                    .filter(table -> table.name().equalsIgnoreCase(name))
                    .findFirst();
            if (there.isPresent()) {
                // Of the names that are there the first one is read, whatever its columns.
                there.filter(table -> table.has(needed.needs())).ifPresent(table -> found.put(key, table));
                return;
            }
        }
    }

    private void findByColumns(String key, Template.Needed needed) {
        if (found.containsKey(key)) {
            return;
        }
        Set<TableSeen> used = new HashSet<>(found.values());
        view.tables().stream()
                .filter(table -> !used.contains(table) && isLike(table, key, needed))
                .max(Comparator.<TableSeen, Integer>comparing(table -> isHinted(table, key) ? 1 : 0)
                        .thenComparing(table -> share(table, needed))
                        .thenComparing(TableSeen::name, Comparator.reverseOrder()))
                .ifPresent(table -> {
                    found.put(key, table);
                    named.add(key);
                });
    }

    private boolean isLike(TableSeen table, String key, Template.Needed needed) {
        if (!table.has(needed.needs()) || table.columns().isEmpty()) {
            return false;
        }
        if (needed.optional()) {
            return isHinted(table, key);
        }
        return needed.needs().size() >= TELLING || isHinted(table, key) || share(table, needed) >= 0.5;
    }

    /** Returns whether a table has the usual name within its own. */
    private boolean isHinted(TableSeen table, String key) {
        String name = table.name().toLowerCase(Locale.ROOT);
        return preset.usualNames(key).stream()
                .map(usual -> usual.substring(usual.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
                .anyMatch(usual -> !usual.isEmpty() && name.contains(usual));
    }

    /** Returns the share of the further columns that a table has. */
    private static double share(TableSeen table, Template.Needed needed) {
        Set<String> further = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        needed.columns().values().forEach(types -> further.addAll(types.keySet()));
        needed.needs().forEach(further::remove);
        long there =
                further.stream().filter(name -> table.column(name).isPresent()).count();
        return further.isEmpty() ? 1 : there / (double) further.size();
    }

    /** Files of the same form are one table, if there are no others; else they are told. */
    private void findFurther(String key, Template.Needed needed) {
        TableSeen table = found.get(key);
        if (table == null || needed.needs().size() < TELLING) {
            return;
        }
        List<TableSeen> alike = new ArrayList<>(view.tables().stream()
                .filter(other -> other.has(needed.needs()))
                .toList());
        boolean parts = alike.stream().allMatch(other -> CsvParts.isAlike(other.name(), table.name()));
        boolean usual = preset.usualNames(key).stream()
                .anyMatch(name -> !name.equals(SourceView.ALL_FILES) && name.equalsIgnoreCase(table.name()));
        Optional<TableSeen> all =
                view.all().filter(whole -> alike.size() == view.tables().size());
        if (alike.size() > 1 && all.isPresent() && (parts || !usual)) {
            found.put(key, new TableSeen(SourceView.ALL_FILES, table.columns(), Optional.empty()));
            boolean first = preset.usualNames(key).stream()
                    .filter(name -> name.equals(SourceView.ALL_FILES)
                            || view.tables().stream()
                                    .anyMatch(other -> other.name().equalsIgnoreCase(name)))
                    .findFirst()
                    .filter(SourceView.ALL_FILES::equals)
                    .isPresent();
            if (first) {
                named.remove(key);
            } else {
                named.add(key);
            }
            return;
        }
        alike.removeIf(other -> found.containsValue(other));
        if (!alike.isEmpty()) {
            unread.put(key, alike.stream().map(TableSeen::name).toList());
        }
    }
}
