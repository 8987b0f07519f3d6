package dev.tributary.spark.source;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.spark.cell.SparkCells;
import java.util.List;
import java.util.Map;

/** A relation that was found. On the driver only. */
interface SparkTable {
    RelationKind kind();

    /** Returns the names of its columns, in order. */
    List<String> columns();

    /** Returns the types of its columns, as far as it has types. */
    Map<String, String> types();

    /** Returns the cells of some columns. */
    SparkCells cells(Map<Field, String> columns);

    /** Returns the files whose numbers are in the numbers of its rows; none if it has no such files. */
    default List<String> files() {
        return List.of();
    }
}
