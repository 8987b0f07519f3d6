package dev.tributary.settings.preset;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The types of columns in the description of a preset: usual words, or a type of a dialect as it is. */
final class ColumnType {
    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "text", Map.of("duckdb", "VARCHAR", "mysql", "char", "postgresql", "text", "sqlite", "text"),
            "integer", Map.of("duckdb", "BIGINT", "mysql", "signed", "postgresql", "bigint", "sqlite", "integer"),
            "number", Map.of("duckdb", "DOUBLE", "mysql", "decimal(26,8)", "postgresql", "numeric", "sqlite", "real"),
            "time", Map.of("duckdb", "TIMESTAMP", "mysql", "datetime", "postgresql", "timestamptz", "sqlite", "text"));

    private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9_ ,()\\[\\]\"]+");

    private ColumnType() {}

    /** Returns whether a text can be a type and nothing else: no bracket of it closes one of the query around it. */
    static boolean isOne(String text) {
        int open = 0;
        for (int at = 0; at < text.length() && open >= 0; at++) {
            open += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            if (text.charAt(at) == ',' && open == 0) {
                return false;
            }
        }
        return open == 0 && CHARACTERS.matcher(text).matches();
    }

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
