package dev.tributary.spark.source;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of files that Spark reads, under the schemes and with the names that they have for one machine. */
enum LakeKind {
    PARQUET("Parquet", "parquet|parq|pq", "parquet"),
    JSON("JSON", "(?:json|jsonl|ndjson)(?:\\.gz|\\.zst)?", "json"),
    CSV("CSV", "(?:csv|tsv|txt)(?:\\.gz)?", "csv(?:\\+sql)?");

    private final String label;
    private final Pattern name;
    private final Pattern scheme;

    LakeKind(String label, String extension, String scheme) {
        this.label = label;
        this.name = Pattern.compile("(?is)(.+)\\.(?:" + extension + ")");
        this.scheme = Pattern.compile(scheme);
    }

    static Optional<LakeKind> of(String scheme) {
        return Arrays.stream(values())
                .filter(kind -> kind.scheme.matcher(scheme).matches())
                .findFirst();
    }

    /** Returns the name of the format for people. */
    String label() {
        return label;
    }

    /** Returns a file's name without the extension of this kind; empty if it has another one. */
    Optional<String> stem(String file) {
        return Optional.of(name.matcher(file)).filter(found -> found.matches()).map(found -> found.group(1));
    }
}
