package dev.tributary.guess;

import dev.tributary.settings.preset.Preset;
import dev.tributary.settings.preset.PresetQuery;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A preset whose tables are there.
 *
 * @param preset the preset
 * @param tables its tables that were found, by the name that its queries have for them
 * @param named those of them that it would not find by itself, since they have other names than usual
 * @param unread further tables of the same form, which it does not read, by the same names
 */
public record PresetFit(
        Preset preset, Map<String, TableSeen> tables, Set<String> named, Map<String, List<String>> unread) {
    /** Those that read the orders of a shop or a payment provider, which knows at most the last visit before each. */
    private static final Set<String> SHOPS = Set.of("shopify", "stripe", "woocommerce");

    public PresetFit {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        named = Collections.unmodifiableSet(new TreeSet<>(named));
        unread = Map.copyOf(unread);
    }

    /** Returns the name of the preset. */
    public String name() {
        return preset.name();
    }

    /** Returns what the preset reads, in a few words. */
    public String title() {
        return preset.title();
    }

    /** Returns whether it makes sessions of people who did not order, too. */
    boolean hasVisits() {
        return makes(PresetQuery.SESSIONS) && !SHOPS.contains(preset.name());
    }

    /** Returns whether it makes rows of a table: it has a query of it, and a table to ask. */
    boolean makes(PresetQuery query) {
        return preset.tablesOf(query).stream().anyMatch(tables::containsKey);
    }

    /** Returns the optional tables that are not there. */
    List<String> missing() {
        return preset.tables().keySet().stream()
                .filter(key -> !tables.containsKey(key))
                .toList();
    }

    /** Returns how much of an analysis it is by itself; more is better. */
    int worth() {
        return (hasVisits() ? 1_000 : 0)
                + (makes(PresetQuery.CONVERSIONS) ? 100 : 0)
                + (makes(PresetQuery.SESSIONS) ? 10 : 0)
                + tables.size();
    }
}
