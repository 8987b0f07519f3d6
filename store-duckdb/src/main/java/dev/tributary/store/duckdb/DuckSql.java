package dev.tributary.store.duckdb;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Names and texts in SQL. */
final class DuckSql {
    private DuckSql() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String texts(List<Path> files) {
        return files.stream().map(file -> text(file.toString())).collect(Collectors.joining(", ", "[", "]"));
    }
}
