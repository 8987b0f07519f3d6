package dev.tributary.formats;

import dev.tributary.testing.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows that were generated, for several kinds of database.
 *
 * @param name the table
 * @param types the type of each column, in the words of SQL
 * @param rows the cells of each row, in the order of the columns; empty for NULL
 */
record GeneratedTable(String name, Map<String, String> types, List<List<Optional<String>>> rows) {
    private static final int ROWS_AT_ONCE = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Writes them as JSON lines. */
    void write(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (List<Optional<String>> row : rows) {
            Map<String, Object> line = new LinkedHashMap<>();
            int column = 0;
            for (Map.Entry<String, String> type : types.entrySet()) {
                Optional<String> cell = row.get(column);
                cell.ifPresent(text ->
                        line.put(type.getKey(), type.getValue().equals("numeric") ? Double.valueOf(text) : text));
                column++;
            }
            lines.add(JSON.writeValueAsString(line));
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + ".jsonl"), lines);
    }

    /** Makes the table in a database. */
    void load(TestDatabase database) {
        database.run("create table " + name + " ("
                + types.entrySet().stream()
                        .map(column -> column.getKey() + " " + column.getValue())
                        .collect(Collectors.joining(", "))
                + ")");
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            database.run("insert into " + name + " values "
                    + rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)).stream()
                            .map(GeneratedTable::values)
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String values(List<Optional<String>> row) {
        return row.stream()
                .map(cell ->
                        cell.map(text -> "'" + text.replace("'", "''") + "'").orElse("null"))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
