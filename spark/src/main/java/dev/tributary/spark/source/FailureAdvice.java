package dev.tributary.spark.source;

import dev.tributary.core.ProblemKind;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is to be done about the failures of Spark that users meet, by the names and the words it has for them. */
enum FailureAdvice {
    NO_CATALOG_CLASS(
            ProblemKind.USAGE,
            "Start with the jar of the catalog, for Iceberg on Spark 4.1: spark-submit --packages"
                    + " org.apache.iceberg:iceberg-spark-runtime-4.1_2.13:1.11.0.",
            "Cannot find catalog plugin class",
            "CANNOT_LOAD_CATALOG"),
    NO_CATALOG(
            ProblemKind.USAGE,
            "Name a catalog that the session has, or set it up: spark-submit --conf"
                    + " spark.sql.catalog.NAME=org.apache.iceberg.spark.SparkCatalog --conf spark.sql.catalog.NAME.type=...",
            "REQUIRES_SINGLE_PART_NAMESPACE",
            "CATALOG_NOT_FOUND"),
    NO_DRIVER(
            ProblemKind.USAGE,
            "Start with the driver of the database: spark-submit --packages GROUP:NAME:VERSION, such as"
                    + " org.postgresql:postgresql:42.7.8, or --jars FILE.",
            "No suitable driver",
            "ClassNotFoundException: org.postgresql",
            "ClassNotFoundException: com.mysql"),
    NO_FORMAT(
            ProblemKind.USAGE,
            "Start with the jar of the format: spark-submit --packages GROUP:NAME:VERSION.",
            "DATA_SOURCE_NOT_FOUND"),
    NO_FILE_SYSTEM(
            ProblemKind.USAGE,
            "Start with the jar of the file system, for s3a: spark-submit --packages org.apache.hadoop:hadoop-aws:VERSION,"
                    + " with the version of Hadoop that Spark has.",
            "No FileSystem for scheme",
            "S3AFileSystem not found"),
    NANOSECONDS(
            ProblemKind.SOURCE_DATA,
            "Start with --conf spark.sql.legacy.parquet.nanosAsLong=true, which reads them as numbers, or write the files"
                    + " with microseconds.",
            "TIMESTAMP(NANOS"),
    TIME_OF_DAY(
            ProblemKind.SOURCE_DATA,
            "Spark 4.1 reads no Parquet with a column of times of day: write it as a text, such as 10:15:00, or day and time"
                    + " as one timestamp.",
            "The data type TIME is not supported",
            "TIME(MICROS",
            "TIME(MILLIS",
            "TIME(NANOS"),
    NO_TABLE(
            ProblemKind.USAGE,
            "Name the tables of the query as Spark does: those of the address by their names, others with their catalog.",
            "TABLE_OR_VIEW_NOT_FOUND"),
    NO_SELECT(ProblemKind.USAGE, "Give one SELECT of Spark SQL under query: in tributary.yml.", "PARSE_SYNTAX_ERROR"),
    SCHEMAS_DIFFER(
            ProblemKind.SOURCE_DATA,
            "Write the files of a table with the same types, or name fewer of them in the address.",
            "CANNOT_MERGE_SCHEMAS",
            "CANNOT_MERGE_INCOMPATIBLE_DATA_TYPE",
            "PARQUET_COLUMN_DATA_TYPE_MISMATCH"),
    GONE(
            ProblemKind.TEMPORARY,
            "Run the command again when nothing writes to the files; nothing of this one was kept.",
            "FAILED_READ_FILE.FILE_NOT_EXIST",
            "FileNotFoundException",
            "does not exist"),
    LOCKED(
            ProblemKind.TEMPORARY,
            "Run the command again when the other work there is done; nothing of this one counts.",
            "Deadlock found",
            "deadlock detected",
            "Lock wait timeout exceeded",
            "lock timeout",
            "could not serialize access"),
    FORBIDDEN(
            ProblemKind.USAGE,
            "Give the user of the job the right to it.",
            "Permission denied",
            "Access Denied",
            "AccessControlException",
            "403 Forbidden"),
    DAMAGED(
            ProblemKind.SOURCE_DATA,
            "If the file is damaged or cut short, write it again; if it is of another kind, name it by that one.",
            "FAILED_READ_FILE",
            "CANNOT_READ_FILE_FOOTER",
            "is not a Parquet file");

    private final ProblemKind kind;
    private final String mend;
    private final Pattern any;

    FailureAdvice(ProblemKind kind, String mend, String... any) {
        this.kind = kind;
        this.mend = mend;
        this.any = Pattern.compile(Arrays.stream(any).map(Pattern::quote).collect(Collectors.joining("|")));
    }

    /** Returns whether a failure of this name or with such words is meant. */
    boolean fits(String condition, String message) {
        return any.matcher(condition).lookingAt() || any.matcher(message).find();
    }

    ProblemKind kind() {
        return kind;
    }

    String mend() {
        return mend;
    }
}
