package dev.tributary.store.rows;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.PresetCounts;
import dev.tributary.core.intake.PresetCounts.Part;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.Catalog;
import dev.tributary.core.intake.layout.ReferenceNames;
import dev.tributary.core.intake.mapping.PresetCounting;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.row.Row;
import dev.tributary.core.text.Shown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads how many rows presets left out, in the same snapshot as the rows. A query that counts for several tables is asked
 * once.
 */
public final class ReadCounts {
    /** A row is asked for its cells by fields; these three stand for the columns, since none is a field of a table. */
    private static final Field WHAT = Field.ALIAS;

    private static final Field NUMBER = Field.ALIAS_USER;
    private static final Field VALUE = Field.CAMPAIGN;

    private static final Pattern KEY = Pattern.compile("(?:sessions|conversions)(?:\\..+)?");

    private final Catalog catalog;
    private final long conversions;
    private final Map<Relation, Map<String, Map<String, Long>>> asked = new HashMap<>();

    /** @param conversions how many rows of conversions there were */
    public ReadCounts(Catalog catalog, long conversions) {
        this.catalog = catalog;
        this.conversions = conversions;
    }

    /**
     * Asks what there is to count.
     *
     * @throws TributaryException USAGE when a query counts something else than it says
     */
    public List<PresetCounts> read(List<PresetCounting> all) {
        all.forEach(one -> asked.computeIfAbsent(one.relation(), this::ask));
        return all.stream().map(this::counts).toList();
    }

    /** Returns the rows of each key and value; of a value that is missing, under an empty text. */
    private Map<String, Map<String, Long>> ask(Relation relation) {
        Map<Field, String> columns = new HashMap<>(Map.of(WHAT, "what", NUMBER, "number"));
        List<String> found = catalog.columns(relation).stream()
                .map(column -> column.toLowerCase(Locale.ROOT))
                .toList();
        if (!found.containsAll(columns.values())) {
            throw wrong(relation, "has the columns " + String.join(", ", found) + ", and needs what and number");
        }
        if (found.contains("value")) {
            columns.put(VALUE, "value");
        }
        Map<String, Map<String, Long>> counted = new TreeMap<>();
        catalog.read(
                relation,
                columns,
                row -> counted.computeIfAbsent(key(relation, row), any -> new TreeMap<>())
                        .merge(columns.containsKey(VALUE) ? row.shown(VALUE) : "", rows(relation, row), Long::sum));
        return counted;
    }

    private static String key(Relation relation, Row row) {
        String key = row.shown(WHAT);
        if (!KEY.matcher(key).matches()) {
            throw wrong(relation, "counts " + Shown.quoted(key) + ", which is of none of the tables it can count for");
        }
        return key;
    }

    /** A sum of nothing is NULL. */
    private static long rows(Relation relation, Row row) {
        String text = row.shown(NUMBER);
        try {
            return text.isEmpty() ? 0 : new BigDecimal(text).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw wrong(relation, "counts " + Shown.quoted(text) + " rows, which is no whole number");
        }
    }

    private PresetCounts counts(PresetCounting counting) {
        Map<String, Map<String, Long>> counted = asked.getOrDefault(counting.relation(), Map.of());
        String table = ReferenceNames.key(counting.table());
        requireKnown(counting, counted, table + ".");
        Map<String, Long> used = counted.getOrDefault(table, Map.of());
        PresetCounting.Told told = counting.told();
        return new PresetCounts(
                counting.preset(),
                counting.table(),
                told.of(),
                sum(counted, table),
                parts(counted, table, told.why()),
                parts(counted, table, told.noted()),
                told.currencies().isEmpty() ? List.of() : parts(used),
                told.currencies(),
                counting.table() == SourceTable.CONVERSIONS ? OptionalLong.of(conversions) : OptionalLong.empty());
    }

    /** What is counted under a key that nobody knows would be left out of what is said. */
    private static void requireKnown(
            PresetCounting counting, Map<String, Map<String, Long>> counted, String beginning) {
        for (String key : counted.keySet()) {
            String rest = key.startsWith(beginning) ? key.substring(beginning.length()) : "";
            if (!rest.isEmpty()
                    && !counting.told().why().containsKey(rest)
                    && !counting.told().noted().containsKey(rest)) {
                throw wrong(
                        counting.relation(), "counts " + Shown.quoted(key) + ", which left_out in preset.yml has not");
            }
        }
    }

    private static List<Part> parts(
            Map<String, Map<String, Long>> counted, String table, Map<String, String> sentences) {
        List<Part> parts = new ArrayList<>();
        sentences.forEach((key, sentence) -> parts.add(new Part(key, sentence, sum(counted, table + "." + key))));
        return parts;
    }

    private static List<Part> parts(Map<String, Long> values) {
        return values.entrySet().stream()
                .map(value -> new Part(value.getKey(), value.getKey(), value.getValue()))
                .toList();
    }

    private static long sum(Map<String, Map<String, Long>> counted, String key) {
        return counted.getOrDefault(key, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static TributaryException wrong(Relation relation, String what) {
        return new TributaryException(
                ProblemKind.USAGE,
                "The " + Shown.plain(relation.name()) + " " + what + ".",
                "docs/reference/presets.md has its form.");
    }
}
