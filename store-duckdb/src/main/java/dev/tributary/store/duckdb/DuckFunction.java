package dev.tributary.store.duckdb;

import dev.tributary.core.csv.CsvAsked;
import dev.tributary.core.text.Shown;
import dev.tributary.store.csv.CsvInput;
import dev.tributary.store.csv.CsvLayout;
import dev.tributary.store.csv.FormWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files of a table as a function of DuckDB.
 *
 * @param kind their kind
 * @param files what is read, in this order
 * @param partitions the columns that stand in names of folders
 * @param delimiter of the cells of CSV files, in SQL; empty for others
 */
record DuckFunction(DuckKind kind, List<Path> files, Set<String> partitions, String delimiter) {
    private static final FormWords WORDS = new FormWords(
            "file: {delimiter: %s}, for its table below source: in tributary.yml",
            "a query, for its table below source: in tributary.yml", "a file in UTF-8");

    /** As much of JSON is looked at for its columns and types: what is first seen behind that is missing there. */
    private static final int SAMPLE = 1_000_000;

    static DuckFunction of(DuckPlace place, List<Path> files, CsvAsked asked) {
        Set<String> partitions = new LinkedHashSet<>();
        for (Path file : files) {
            for (Path folder = file.getParent();
                    folder != null && folder.startsWith(place.folder()) && !folder.equals(place.folder());
                    folder = folder.getParent()) {
                if (DuckFolder.isPartition(folder)) {
                    String name = String.valueOf(folder.getFileName());
                    partitions.add(name.substring(0, name.indexOf('=')));
                }
            }
        }
        String delimiter = "";
        if (place.kind() == DuckKind.CSV) {
            CsvInput input = CsvInput.of(Shown.plain(place.shown(files.get(0))), files.get(0));
            CsvLayout layout = CsvLayout.of(input.name(), input.beginning(), asked, WORDS);
            delimiter = DuckSql.text(String.valueOf(layout.delimiter()));
        }
        return new DuckFunction(place.kind(), files, partitions, delimiter);
    }

    /** Returns it with the columns and types that DuckDB finds. */
    String found() {
        return switch (kind) {
            case PARQUET -> call("read_parquet", List.of());
            case JSON ->
                call("read_json", List.of("sample_size = " + SAMPLE, "maximum_sample_files = " + files.size()));
            case CSV -> call("read_csv", csv());
            case DATABASE -> throw new IllegalStateException("a database is no function");
        };
    }

    /** Returns it with some columns, as they are written where the files have no types. */
    String written(List<String> columns) {
        return switch (kind) {
            case PARQUET, DATABASE -> found();
            case JSON -> {
                String texts = columns.stream()
                        .filter(column -> !partitions.contains(column))
                        .map(column -> DuckSql.text(column) + ": 'VARCHAR'")
                        .collect(Collectors.joining(", ", "{", "}"));
                yield call("read_json", List.of("columns = " + (texts.equals("{}") ? "{'any': 'VARCHAR'}" : texts)));
            }
            case CSV -> {
                List<String> texts = new ArrayList<>(csv());
                texts.add("all_varchar = true");
                yield call("read_csv", texts);
            }
        };
    }

    /** Returns a query of the number of rows in each file. */
    String counted() {
        String function = written(List.of());
        return "SELECT filename, count(*) FROM " + function.substring(0, function.length() - 1)
                + ", filename = true) GROUP BY filename";
    }

    /**
     * Returns it with columns of given types, which stand for nothing where the files lack them. A text of a CSV file that
     * is not of its type is nothing, too.
     *
     * @param found the columns that there are, with the types that DuckDB finds
     */
    String as(Map<String, String> types, Map<String, String> found) {
        Map<String, String> all = new LinkedHashMap<>(found);
        all.putAll(types);
        if (kind == DuckKind.JSON) {
            String columns = all.entrySet().stream()
                    .filter(column -> !partitions.contains(column.getKey()))
                    .map(column -> DuckSql.text(column.getKey()) + ": " + DuckSql.text(column.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
            return call("read_json", List.of("columns = " + columns));
        }
        String columns = all.entrySet().stream()
                .map(column -> found.containsKey(column.getKey())
                        ? "try_cast(" + DuckSql.name(column.getKey()) + " AS "
                                + types.getOrDefault(column.getKey(), "VARCHAR") + ") AS "
                                + DuckSql.name(column.getKey())
                        : "CAST(NULL AS " + column.getValue() + ") AS " + DuckSql.name(column.getKey()))
                .collect(Collectors.joining(", "));
        return "(SELECT " + columns + " FROM " + written(List.copyOf(found.keySet())) + ")";
    }

    private List<String> csv() {
        return List.of("header = true", "quote = '\"'", "escape = '\"'", "delim = " + delimiter, "sample_size = -1");
    }

    private String call(String name, List<String> further) {
        List<String> arguments = new ArrayList<>(List.of(DuckSql.texts(files)));
        if (files.size() > 1) {
            arguments.add("union_by_name = true");
        }
        arguments.add("hive_partitioning = " + !partitions.isEmpty());
        arguments.addAll(further);
        return name + "(" + String.join(", ", arguments) + ")";
    }
}
