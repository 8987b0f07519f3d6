package dev.tributary.spark.source;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.row.Row;
import dev.tributary.spark.LocalSpark;
import dev.tributary.store.connect.Address;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of an address, and their cells as texts that say what they are. */
final class SourceOnSpark {
    private SourceOnSpark() {}

    static SparkCatalog open(String address) {
        return SparkCatalog.of(LocalSpark.session(), Address.parse(address, Path::of));
    }

    /** Returns each row of a table: of each column the kind of its cell and what it shows. */
    static List<List<String>> rows(String address, String table, String... columns) {
        return rows(open(address), new Relation.Named(table), columns);
    }

    static List<List<String>> query(String address, String sql, String... columns) {
        return rows(open(address), new Relation.Query(sql, "query of sessions"), columns);
    }

    static List<List<String>> rows(SparkCatalog catalog, Relation relation, String... columns) {
        Map<Field, String> fields = new LinkedHashMap<>();
        for (int column = 0; column < columns.length; column++) {
            fields.put(Field.values()[column], columns[column]);
        }
        List<List<String>> rows = new ArrayList<>();
        catalog.read(
                relation,
                fields,
                row -> rows.add(
                        fields.keySet().stream().map(field -> shown(row, field)).toList()));
        return rows;
    }

    private static String shown(Row row, Field field) {
        if (row.misfit().isPresent()) {
            return "misfit: " + row.misfit().get();
        }
        String kind = row.kind(field).name();
        return row.shown(field).isEmpty() ? kind : kind + " " + row.shown(field);
    }
}
