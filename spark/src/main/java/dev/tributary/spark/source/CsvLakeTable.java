package dev.tributary.spark.source;

import static org.apache.spark.sql.functions.col;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.csv.CsvAsked;
import dev.tributary.core.csv.NumberForms;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.core.text.Shown;
import dev.tributary.spark.cell.CellKind;
import dev.tributary.spark.cell.CellShape;
import dev.tributary.spark.cell.SparkCells;
import dev.tributary.store.csv.CsvLayout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * A table of CSV files, read by the parser of one machine, a task for each file: Spark's own takes a quote, a line that is
 * too long and a broken character in other ways.
 */
final class CsvLakeTable implements SparkTable {
    private final SparkSession session;
    private final List<CsvPart> parts;
    private final List<String> columns;

    private CsvLakeTable(SparkSession session, List<CsvPart> parts, List<String> columns) {
        this.session = session;
        this.parts = parts;
        this.columns = columns;
    }

    /**
     * Looks at the files of a table.
     *
     * @param alike whether all files must have the same columns; else what a file lacks is nothing there
     * @throws TributaryException SOURCE_DATA when they have not
     */
    static CsvLakeTable of(SparkSession session, List<CsvPart> parts, boolean alike) {
        List<CsvGlance> glances = glances(session, parts, Set.of());
        Set<String> columns = new LinkedHashSet<>(glances.get(0).header());
        for (int part = 0; part < parts.size(); part++) {
            List<String> header = glances.get(part).header();
            if (alike
                    && !new TreeSet<>(header)
                            .equals(new TreeSet<>(glances.get(0).header()))) {
                throw new TributaryException(
                        ProblemKind.SOURCE_DATA,
                        "The files of a table have the same columns, but "
                                + Shown.plain(parts.get(part).shown()) + " has " + listed(header) + ", unlike "
                                + Shown.plain(parts.get(0).shown()) + ", which has "
                                + listed(glances.get(0).header()) + ".",
                        "Correct the header lines, or name fewer files in tributary.yml, below source:, as table:.");
            }
            columns.addAll(header);
        }
        parts.forEach(part -> columns.addAll(new TreeSet<>(part.partition().keySet())));
        return new CsvLakeTable(
                session, parts, columns.stream().filter(name -> !name.isEmpty()).toList());
    }

    private static String listed(List<String> names) {
        return names.stream().map(Shown::quoted).collect(Collectors.joining(", "));
    }

    private static SerializableConfiguration settings(SparkSession session) {
        return new SerializableConfiguration(session.sparkContext().hadoopConfiguration());
    }

    private static JavaRDD<CsvPart> distributed(SparkSession session, List<CsvPart> parts) {
        return JavaSparkContext.fromSparkContext(session.sparkContext()).parallelize(parts, parts.size());
    }

    private static List<CsvGlance> glances(SparkSession session, List<CsvPart> parts, Set<String> numbers) {
        SerializableConfiguration settings = settings(session);
        return distributed(session, parts)
                .map(part -> CsvGlance.at(part, numbers, settings.value()))
                .collect();
    }

    @Override
    public RelationKind kind() {
        return RelationKind.FILES;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Map<String, String> types() {
        return Map.of();
    }

    @Override
    public SparkCells cells(Map<Field, String> read) {
        List<Field> fields = List.copyOf(read.keySet());
        List<String> names = fields.stream().map(read::get).toList();
        List<Boolean> numbers = fields.stream().map(CsvLakeTable::isNumber).toList();
        StructType schema = new StructType();
        for (Field field : fields) {
            schema = schema.add(field.name(), DataTypes.BinaryType);
        }
        CsvReading reading = new CsvReading(names, numbers, marks(names, numbers), false, settings(session));
        return new SparkCells(
                rows(reading, schema), new CellShape(fields, Collections.nCopies(fields.size(), CellKind.TEXT), false));
    }

    private Dataset<Row> rows(CsvReading reading, StructType fields) {
        DataType text = DataTypes.StringType;
        StructType schema = fields.add(CellShape.POSITION, DataTypes.LongType)
                .add(CellShape.MISFIT, text)
                .add(CellShape.ENCODING, text);
        return session.createDataFrame(distributed(session, parts).flatMap(reading), schema);
    }

    /** Returns the whole as texts, for queries. */
    Dataset<Row> texts() {
        StructType schema = new StructType();
        for (String column : columns) {
            schema = schema.add(column, DataTypes.BinaryType);
        }
        CsvReading reading = new CsvReading(
                columns,
                Collections.nCopies(columns.size(), false),
                Collections.nCopies(parts.size(), '.'),
                true,
                settings(session));
        return rows(reading, schema)
                .select(columns.stream()
                        .map(column ->
                                col(SparkNames.quoted(column)).cast("string").as(column))
                        .toArray(Column[]::new));
    }

    private static boolean isNumber(Field field) {
        return switch (field.content()) {
            case AMOUNT, FLAG -> true;
            case ID, NAME, LABEL, DATE, TIME, TIMESTAMP -> false;
        };
    }

    /** The decimal mark of each file, from the numbers at its beginning; if these are ambiguous, from those of all files. */
    private List<Character> marks(List<String> names, List<Boolean> numbers) {
        Set<String> amounts = new TreeSet<>();
        for (int column = 0; column < names.size(); column++) {
            if (numbers.get(column)) {
                amounts.add(names.get(column));
            }
        }
        CsvAsked asked = parts.get(0).asked();
        if (asked.decimal().isPresent() || amounts.isEmpty()) {
            return Collections.nCopies(parts.size(), asked.decimal().orElse('.'));
        }
        List<CsvGlance> glances = glances(session, parts, amounts);
        NumberForms all = new NumberForms();
        glances.forEach(glance -> glance.evidence().forEach(all::add));
        List<Character> marks = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            marks.add(mark(parts.get(part), glances.get(part), all));
        }
        return marks;
    }

    private static char mark(CsvPart part, CsvGlance glance, NumberForms all) {
        NumberForms own = glance.numbers();
        if (!glance.whole() && !own.hasEvidence()) {
            return CsvReading.OPEN;
        }
        boolean unsure = own.verdict(glance.delimiter()) == NumberForms.DecimalMark.UNSURE;
        NumberForms.DecimalMark others = all.verdict(glance.delimiter());
        boolean told = others == NumberForms.DecimalMark.POINT || others == NumberForms.DecimalMark.COMMA;
        return CsvLayout.decimal(
                Shown.plain(part.shown()), glance.delimiter(), unsure && told ? all : own, CsvPart.WORDS);
    }

    @Override
    public List<String> files() {
        return parts.stream().map(CsvPart::shown).toList();
    }
}
