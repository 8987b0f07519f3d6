package dev.tributary.spark.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.layout.ReferenceNames;
import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.spark.cell.CellKind;
import dev.tributary.spark.cell.CellShape;
import dev.tributary.spark.cell.SparkCells;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A table of JSON files, an object in each line, or a file that is a list of them. Its cells are read as written. */
final class JsonLakeTable implements SparkTable {
    /** As much is looked at for columns: what is first seen behind that is missing there. */
    private static final int SAMPLE = 1_000_000;

    private static final String BROKEN = "tributary: not JSON";
    private static final String NO_OBJECT = "the line is not a JSON object";

    private final SparkSession session;
    private final LakeRoots roots;
    private final boolean lists;
    private final StructType found;

    private JsonLakeTable(SparkSession session, LakeRoots roots, boolean lists, StructType found) {
        this.session = session;
        this.roots = roots;
        this.lists = lists;
        this.found = found;
    }

    /** Looks at the files of a table. */
    static JsonLakeTable of(SparkSession session, LakeRoots roots) throws IOException {
        boolean lists = isList(session, roots.files().get(0));
        DataFrameReader reader = reader(session, roots, lists).option("columnNameOfCorruptRecord", BROKEN);
        Dataset<Row> rows;
        if (lists) {
            rows = reader.json(roots.paths());
        } else {
            Dataset<String> lines = roots.reader(session)
                    .text(roots.paths())
                    .select("value")
                    .limit(SAMPLE)
                    .as(Encoders.STRING());
            StructType sampled = session.read()
                    .option("columnNameOfCorruptRecord", BROKEN)
                    .json(lines)
                    .schema();
            rows = reader.schema(sampled).json(roots.paths());
        }
        StructType found = new StructType();
        for (String column : rows.columns()) {
            if (!column.equals(BROKEN)) {
                found = found.add(column, rows.schema().apply(column).dataType());
            }
        }
        return new JsonLakeTable(session, roots, lists, found);
    }

    private static DataFrameReader reader(SparkSession session, LakeRoots roots, boolean lists) {
        return roots.reader(session).option("multiLine", lists);
    }

    /** Returns whether a file begins as a list. Packed ones are lines, as exports write them. */
    private static boolean isList(SparkSession session, String file) throws IOException {
        Path path = new Path(file);
        try (InputStream in =
                path.getFileSystem(session.sparkContext().hadoopConfiguration()).open(path)) {
            int first = in.read();
            while (first >= 0 && first <= ' ') {
                first = in.read();
            }
            return first == '[';
        }
    }

    @Override
    public RelationKind kind() {
        return RelationKind.FILES;
    }

    /** JSON without rows has no names of columns, either: then none is missing. */
    @Override
    public List<String> columns() {
        return found.isEmpty()
                ? Arrays.stream(Field.values())
                        .map(ReferenceNames::column)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList()
                : List.of(found.fieldNames());
    }

    @Override
    public Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        Arrays.stream(found.fields())
                .forEach(field -> types.put(field.name(), field.dataType().simpleString()));
        return types;
    }

    @Override
    public SparkCells cells(Map<Field, String> columns) {
        List<Field> fields = new ArrayList<>();
        List<Column> cells = new ArrayList<>();
        StructType texts = new StructType();
        for (String column : columns.values().stream().distinct().toList()) {
            texts = texts.add(column, DataTypes.StringType);
        }
        columns.forEach((field, column) -> {
            fields.add(field);
            cells.add(col(SparkNames.quoted(column)).cast("binary").as(field.name()));
        });
        cells.add(lit(null).cast("bigint").as(CellShape.POSITION));
        cells.add(
                when(col(SparkNames.quoted(BROKEN)).isNotNull(), lit(NO_OBJECT)).as(CellShape.MISFIT));
        cells.add(lit(null).cast("string").as(CellShape.ENCODING));
        Dataset<Row> rows = reader(session, roots, lists)
                .schema(texts.add(BROKEN, DataTypes.StringType))
                .option("mode", "PERMISSIVE")
                .option("columnNameOfCorruptRecord", BROKEN)
                .json(roots.paths());
        return new SparkCells(
                rows.select(cells.toArray(Column[]::new)),
                new CellShape(fields, Collections.nCopies(fields.size(), CellKind.TEXT), false));
    }

    /** Returns the whole with the types that were found, for queries. */
    Dataset<Row> typed() {
        return reader(session, roots, lists)
                .schema(found)
                .option("mode", "FAILFAST")
                .json(roots.paths());
    }
}
