package dev.tributary.core.intake.mapping;

import dev.tributary.core.intake.SourceTable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How the rows are counted that a preset leaves out of a table. Immutable and thread-safe.
 *
 * @param preset its name
 * @param table the table
 * @param relation the query that counts, with the columns {@code what} and {@code number}, and if wanted {@code value}
 * @param told what it counts, in words
 */
public record PresetCounting(String preset, SourceTable table, Relation relation, Told told) {
    /**
     * What is counted, in words.
     *
     * @param of what the rows are that the preset reads for the table, in the plural, such as events
     * @param why by which reasons some of them are left out; each by its key in the query
     * @param noted what else there is to know, by key; these rows are counted above, too, or in no table
     * @param currencies what decides it, if amounts of several currencies are added up; empty if none are counted
     */
    public record Told(String of, Map<String, String> why, Map<String, String> noted, String currencies) {
        public Told {
            why = Collections.unmodifiableMap(new LinkedHashMap<>(why));
            noted = Collections.unmodifiableMap(new LinkedHashMap<>(noted));
        }

        /** Returns the same with other words. */
        public Told filled(UnaryOperator<String> words) {
            return new Told(words.apply(of), filled(why, words), filled(noted, words), words.apply(currencies));
        }

        private static Map<String, String> filled(Map<String, String> sentences, UnaryOperator<String> words) {
            Map<String, String> filled = new LinkedHashMap<>();
            sentences.forEach((key, sentence) -> filled.put(key, words.apply(sentence)));
            return filled;
        }
    }

    /** Returns the same with another query. */
    public PresetCounting with(Relation query) {
        return new PresetCounting(preset, table, query, told);
    }
}
