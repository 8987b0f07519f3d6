package dev.tributary.spark.source;

import dev.tributary.core.facts.SetAside;
import java.util.List;
import java.util.Map;

/**
 * The places of rows as people find them: a file and a line. Immutable and thread-safe.
 *
 * @param files the files of a table, by its name, in the order of their numbers; of tables without files, none
 */
public record RowPlaces(Map<String, List<String>> files) {
    public RowPlaces {
        files = Map.copyOf(files);
    }

    /** Returns a row that was set aside with its place. */
    public SetAside placed(SetAside row) {
        List<String> ofTable = files.getOrDefault(row.table(), List.of());
        return ofTable.isEmpty() || row.position().isEmpty()
                ? row
                : new SetAside(
                        ofTable.get((int) (row.row() >> CsvCells.LINE_BITS)),
                        row.row() & ((1L << CsvCells.LINE_BITS) - 1),
                        row.id(),
                        row.finding(),
                        row.detail());
    }
}
