package dev.tributary.settings.preset;

import java.util.Map;
import java.util.Optional;

/** The types of columns in the description of a preset: usual words, or a type of a dialect as it is. */
final class ColumnType {
    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "text", Map.of("duckdb", "VARCHAR", "mysql", "char", "postgresql", "text", "sqlite", "text"),
            "integer", Map.of("duckdb", "BIGINT", "mysql", "signed", "postgresql", "bigint", "sqlite", "integer"),
            "number", Map.of("duckdb", "DOUBLE", "mysql", "decimal(26,8)", "postgresql", "numeric", "sqlite", "real"),
            "time", Map.of("duckdb", "TIMESTAMP", "mysql", "datetime", "postgresql", "timestamptz", "sqlite", "text"));

    private ColumnType() {}

    /**
     * Returns a type in a dialect; empty if it is the type of another one.
     *
     * @param word text, integer, number or time, or a type of DuckDB
     */
    static Optional<String> of(String word, String dialect) {
        Map<String, String> words = WORDS.getOrDefault(word, Map.of("duckdb", word));
        return Optional.ofNullable(words.get(dialect));
    }
}
