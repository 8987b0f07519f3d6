package dev.tributary.spark.source;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.csv.CsvAsked;
import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.text.Shown;
import dev.tributary.store.connect.Address;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The files of an address: tables, each of one file or several. */
final class LakePlace implements SparkPlace {
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
        return Optional.ofNullable(tables.get(table.name()))
                .map(files -> SparkFailures.asked(
                        "The table " + table.name() + " in " + name(),
                        () -> new TypedTable(RelationKind.FILES, rows(files))));
    }

    private Dataset<Row> rows(List<LakeFile> files) {
        LakeRoots roots = LakeRoots.of(folder, files);
        return roots.reader(session).option("mergeSchema", files.size() > 1).parquet(roots.paths());
    }

    /** The tables that a query may name are views while it is looked at: Spark keeps what they stand for. */
    @Override
    public SparkTable answer(Relation.Query query) {
        return SparkFailures.asked("The " + query.name() + " in " + name(), () -> {
            String words = query.sql().toLowerCase(Locale.ROOT);
            List<String> named = tables.keySet().stream()
                    .filter(table -> words.contains(table.toLowerCase(Locale.ROOT)))
                    .toList();
            for (String table : named) {
                rows(tables.getOrDefault(table, List.of())).createOrReplaceTempView(SparkNames.quoted(table));
            }
            try {
                return new TypedTable(RelationKind.QUERY, session.sql(SparkNames.queryAlone(query.sql())));
            } finally {
                named.forEach(table -> session.catalog().dropTempView(table));
            }
        });
    }
}
