package dev.tributary.spark.source;

import static org.apache.spark.sql.functions.lit;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.spark.cell.CellKind;
import dev.tributary.spark.cell.CellShape;
import dev.tributary.spark.cell.SparkCells;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;

/**
 * A relation whose columns have types.
 *
 * @param kind what it is
 * @param rows its rows
 * @param typed whether its texts are texts, and no numbers that a file could only write as such
 * @param kinds corrects the kinds of columns
 */
record TypedTable(RelationKind kind, Dataset<Row> rows, boolean typed, UnaryOperator<CellKind> kinds)
        implements SparkTable {
    TypedTable(RelationKind kind, Dataset<Row> rows) {
        this(kind, rows, true, UnaryOperator.identity());
    }

    @Override
    public List<String> columns() {
        return List.of(rows.columns());
    }

    @Override
    public Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        Arrays.stream(rows.schema().fields())
                .forEach(field -> types.put(field.name(), field.dataType().simpleString()));
        return types;
    }

    @Override
    public SparkCells cells(Map<Field, String> columns) {
        List<Field> fields = new ArrayList<>();
        List<CellKind> found = new ArrayList<>();
        List<Column> cells = new ArrayList<>();
        columns.forEach((field, column) -> {
            DataType type = rows.schema().apply(column).dataType();
            CellKind cell = kinds.apply(CellKind.of(type));
            fields.add(field);
            found.add(cell);
            cells.add(cell.cells(rows.col(SparkNames.quoted(column)), type).as(field.name()));
        });
        if (!typed) {
            cells.add(lit(null).cast("bigint").as(CellShape.POSITION));
            cells.add(lit(null).cast("string").as(CellShape.MISFIT));
            cells.add(lit(null).cast("string").as(CellShape.ENCODING));
        }
        return new SparkCells(rows.select(cells.toArray(Column[]::new)), new CellShape(fields, found, typed));
    }
}
