package dev.tributary.store.duckdb;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of files that DuckDB reads. */
enum DuckKind {
    PARQUET("parquet", "parquet|parq|pq", "Parquet"),
    JSON("json", "(?:json|jsonl|ndjson)(?:\\.gz|\\.zst)?", "JSON"),
    CSV("csv+sql", "(?:csv|tsv|txt)(?:\\.gz|\\.zst)?", "CSV"),
    /** A database of tables, not a table. */
    DATABASE("duckdb", "duckdb|ddb|db", "DuckDB");

    private final String scheme;
    private final Pattern name;
    private final String label;

    DuckKind(String scheme, String extension, String label) {
        this.scheme = scheme;
        this.name = Pattern.compile("(?is)(.+)\\.(?:" + extension + ")");
        this.label = label;
    }

    /** Returns the schemes of all kinds. */
    static Set<String> schemes() {
        return Arrays.stream(values()).map(DuckKind::scheme).collect(Collectors.toUnmodifiableSet());
    }

    static DuckKind of(String scheme) {
        return Arrays.stream(values())
                .filter(kind -> kind.scheme.equals(scheme))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind of files for " + scheme));
    }

    String scheme() {
        return scheme;
    }

    /** Returns the name of the format for people. */
    String label() {
        return label;
    }

    /** Returns a file's name without the extension of this kind; empty if it has another one. */
    Optional<String> stem(String file) {
        return Optional.of(name.matcher(file)).filter(found -> found.matches()).map(found -> found.group(1));
    }

    /** Returns whether its cells have types; if not, each is read as a text. */
    boolean typed() {
        return this == PARQUET || this == DATABASE;
    }
}
