package dev.tributary.spark.source;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.csv.CsvAsked;
import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.text.Shown;
import dev.tributary.store.connect.Address;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The files of an address: tables, each of one file or several. */
final class LakePlace implements SparkPlace {
    /** The scheme whose files may have different columns, as they may where a database reads them. */
    private static final String UNITED = "csv+sql";

    private final SparkSession session;
    private final LakeKind kind;
    private final Address address;
    private final LakeFolder folder;
    private final Map<String, List<LakeFile>> tables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private LakePlace(
            SparkSession session,
            LakeKind kind,
            Address address,
            LakeFolder folder,
            Map<String, List<LakeFile>> tables) {
        this.session = session;
        this.kind = kind;
        this.address = address;
        this.folder = folder;
        this.tables.putAll(tables);
    }

    /**
     * Looks for the files of an address.
     *
     * @throws TributaryException USAGE when there are none
     */
    static LakePlace open(SparkSession session, LakeKind kind, Address address) {
        String name = address.toString();
        String path = address.rest();
        Configuration settings = session.sparkContext().hadoopConfiguration();
        if (LakeFolder.isPattern(path)) {
            String fixed = LakeFolder.fixed(path);
            Optional<LakeFolder> folder = LakeFolder.list(name, fixed, settings);
            List<LakeFile> found = folder.map(there ->
                            LakeTables.matching(kind, there, path.substring(path.indexOf('/', fixed.length()) + 1)))
                    .orElse(List.of());
            if (folder.isEmpty() || found.isEmpty()) {
                throw new TributaryException(
                        ProblemKind.USAGE,
                        "No file matches " + Shown.plain(name) + ".",
                        "Check the folder and the pattern; names that begin with . or _ are passed by.");
            }
            return new LakePlace(session, kind, address, folder.get(), Map.of(LakeTables.ALL, found));
        }
        Optional<LakeFolder> file = LakeFolder.file(name, path, settings);
        if (file.isPresent()) {
            List<LakeFile> one = file.get().files();
            Map<String, List<LakeFile>> tables = new TreeMap<>(Map.of(LakeTables.ALL, one));
            kind.stem(one.get(0).name()).ifPresent(stem -> tables.put(stem, one));
            return new LakePlace(session, kind, address, file.get(), tables);
        }
        LakeFolder folder = LakeFolder.list(name, path, settings)
                .orElseThrow(
                        () -> new TributaryException(
                                ProblemKind.USAGE,
                                "There is no file or folder " + Shown.plain(path) + ".",
                                "Name a file, a folder or a pattern, such as " + address.scheme()
                                        + ":s3a://bucket/exports; a path without a scheme is one of Hadoop's default file system."));
        Map<String, List<LakeFile>> tables = LakeTables.of(name, kind, folder);
        if (tables.isEmpty()) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "There is no " + kind.label() + " file in " + Shown.plain(name) + ".",
                    "Name another folder, a file or a pattern; names that begin with . or _ are passed by.");
        }
        return new LakePlace(session, kind, address, folder, tables);
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public List<String> tables() {
        return List.copyOf(tables.keySet());
    }

    @Override
    public Optional<SparkTable> find(Relation.Named table) {
        CsvAsked.of(table.form(), "file: ");
        List<LakeFile> files = files(table.name());
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(SparkFailures.asked(
                        "The table " + table.name() + " in " + name(), () -> table(files, table.form())));
    }

    /** A folder of CSV files answers to names of files and patterns, and has tables of several files, as on one machine. */
    private List<LakeFile> files(String table) {
        List<LakeFile> own = tables.getOrDefault(table, List.of());
        if (kind != LakeKind.CSV || !own.isEmpty()) {
            return own;
        }
        boolean path = LakeFolder.isPattern(table)
                || table.indexOf('/') >= 0
                || kind.stem(table).isPresent();
        return path ? LakeTables.matching(kind, folder, table) : LakeTables.parts(kind, folder, table);
    }

    private SparkTable table(List<LakeFile> files, Map<String, String> form) throws IOException {
        LakeRoots roots = LakeRoots.of(folder, files);
        return switch (kind) {
            case PARQUET ->
                new TypedTable(
                        RelationKind.FILES,
                        roots.reader(session)
                                .option("mergeSchema", files.size() > 1)
                                .parquet(roots.paths()));
            case JSON -> JsonLakeTable.of(session, roots);
            case CSV ->
                CsvLakeTable.of(session, parts(files, form), !address.scheme().equals(UNITED));
        };
    }

    private static List<CsvPart> parts(List<LakeFile> files, Map<String, String> form) {
        List<CsvPart> parts = new ArrayList<>();
        for (LakeFile file : files) {
            parts.add(new CsvPart(
                    parts.size(), file.shown(), file.path(), file.size(), form, LakeTables.partition(file)));
        }
        return parts;
    }

    private Dataset<Row> view(List<LakeFile> files) throws IOException {
        SparkTable table = table(files, Map.of());
        if (table instanceof TypedTable typed) {
            return typed.rows();
        }
        return table instanceof CsvLakeTable csv ? csv.texts() : ((JsonLakeTable) table).typed();
    }

    /**
     * The tables that a query may name are views while it is looked at: Spark keeps what they stand for. One that is only like
     * a word of the query may be one that cannot be read: that matters if the query does not find it.
     */
    @Override
    public SparkTable answer(Relation.Query query) {
        return SparkFailures.asked("The " + query.name() + " in " + name(), () -> {
            String words = query.sql().toLowerCase(Locale.ROOT);
            List<String> made = new ArrayList<>();
            Optional<Exception> unreadable = Optional.empty();
            try {
                for (Map.Entry<String, List<LakeFile>> table : tables.entrySet()) {
                    if (words.contains(table.getKey().toLowerCase(Locale.ROOT))) {
                        try {
                            view(table.getValue()).createOrReplaceTempView(SparkNames.quoted(table.getKey()));
                            made.add(table.getKey());
                        } catch (Exception failure) {
                            unreadable = Optional.of(failure);
                        }
                    }
                }
                return new TypedTable(
                        RelationKind.QUERY,
                        session.sql(SparkNames.queryAlone(query.sql())),
                        kind != LakeKind.CSV,
                        UnaryOperator.identity());
            } catch (Exception failure) {
                throw unreadable.orElse(failure);
            } finally {
                made.forEach(table -> session.catalog().dropTempView(table));
            }
        });
    }

    @Override
    public void requireUnchanged() {
        Configuration settings = session.sparkContext().hadoopConfiguration();
        Map<String, LakeFile> now = new HashMap<>();
        LakeFolder.list(name(), folder.path(), settings)
                .ifPresent(there -> there.files().forEach(file -> now.put(file.path(), file)));
        tables.values().stream()
                .flatMap(List::stream)
                .filter(file -> !file.equals(now.get(file.path())))
                .findFirst()
                .ifPresent(changed -> {
                    throw new TributaryException(
                            ProblemKind.TEMPORARY,
                            "The file " + Shown.plain(changed.shown()) + " was changed while it was read.",
                            "Run the command again when nothing writes to it; nothing of this one was kept.");
                });
    }
}
