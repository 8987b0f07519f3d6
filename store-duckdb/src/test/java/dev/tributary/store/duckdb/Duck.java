package dev.tributary.store.duckdb;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.row.Row;
import dev.tributary.store.connect.Address;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A folder of files for tests, and the rows that are read of them. */
record Duck(Path folder) {
    static final Map<Field, String> COSTS = Map.of(Field.COST_SESSION, "session_id", Field.COST, "cost");
    static final DuckLimits LIMITS = new DuckLimits(2, "1GB");

    Duck with(String name, String... lines) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the result of a query of DuckDB as Parquet. */
    Duck parquet(String name, String query) {
        return parquet(name, "", query);
    }

    /** @param before statements that the query needs */
    Duck parquet(String name, String before, String query) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DuckWriting.run(
                before + "COPY (" + query + ") TO " + DuckWriting.file(folder.resolve(name)) + " (FORMAT parquet)");
        return this;
    }

    DuckPlace place(String address) {
        return DuckPlace.of(Address.parse(address, folder::resolve));
    }

    DuckSource open(String address) {
        return open(address, LIMITS);
    }

    DuckSource open(String address, DuckLimits limits) {
        return DuckSource.open(place(address), limits, folder);
    }

    /** Returns sessions and costs of a table, with the number of the row. */
    List<String> costs(String address, String table) {
        return costs(address, new Relation.Named(table));
    }

    List<String> costs(String address, Relation relation) {
        try (DuckSource source = open(address)) {
            return rows(source, relation, COSTS);
        }
    }

    static List<String> rows(DuckSource source, Relation relation, Map<Field, String> columns) {
        List<String> rows = new ArrayList<>();
        source.read(relation, columns, row -> {
            StringBuilder told = new StringBuilder().append(row.rowNumber());
            columns.keySet().stream().sorted().forEach(field -> told.append(' ').append(cell(row, field)));
            rows.add(told.toString());
        });
        return rows;
    }

    private static String cell(Row row, Field field) {
        return switch (row.kind(field)) {
            case MISSING -> "-";
            case BYTES -> "bytes";
            case WHOLE -> "w" + row.whole(field);
            case REAL -> "r" + row.real(field);
            case TEXT, BROKEN_TEXT -> {
                Utf8 text = new Utf8();
                row.text(field, text);
                yield text.toString();
            }
        };
    }

    static Relation.Query query(String sql) {
        return new Relation.Query(sql, "query of costs");
    }
}
