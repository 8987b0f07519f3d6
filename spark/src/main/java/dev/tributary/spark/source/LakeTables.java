package dev.tributary.spark.source;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalogUtils;

/** Which files of a folder are a table: the rules that hold for one machine, too. */
final class LakeTables {
    /** The table of a pattern, of one file, and of all files of a folder. */
    static final String ALL = "data";

    private static final String ANY_DEPTH = "**";
    private static final Pattern PARTITION = Pattern.compile("(?s)[^=]+=.*");

    private static final String NO_VALUE = "=__HIVE_DEFAULT_PARTITION__";

    private LakeTables() {}

    /** Returns whether a folder is a part of a table by the value of a column: {@code date=2026-03-01}. */
    static boolean isPartition(String folder) {
        return PARTITION.matcher(folder).matches();
    }

    /**
     * Returns the tables of a folder: each file is one, and so is each folder in it, with all files below. If one of the
     * folders in it is a partition, the whole is one table. All files together are one, too.
     *
     * @param name the address, for messages
     */
    static Map<String, List<LakeFile>> of(String name, LakeKind kind, LakeFolder folder) {
        List<LakeFile> all = folder.files().stream()
                .filter(file -> kind.stem(file.name()).isPresent())
                .toList();
        Map<String, List<LakeFile>> tables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        boolean parts = all.stream()
                .anyMatch(file ->
                        file.below().size() > 1 && isPartition(file.below().get(0)));
        if (!parts) {
            Map<String, List<LakeFile>> byEntry = new TreeMap<>();
            all.forEach(file -> byEntry.computeIfAbsent(file.below().get(0), any -> new ArrayList<>())
                    .add(file));
            byEntry.forEach((entry, files) -> {
                boolean inFolder = files.get(0).below().size() > 1;
                String table = inFolder ? entry : kind.stem(entry).orElse(entry);
                if (tables.put(table, files) != null) {
                    throw new TributaryException(
                            ProblemKind.SOURCE_DATA,
                            "Two tables in " + Shown.plain(name) + " are called " + Shown.plain(table) + ".",
                            "Name one of the files, or a pattern, in the address.");
                }
            });
        }
        if (!all.isEmpty()) {
            tables.putIfAbsent(ALL, all);
        }
        return tables;
    }

    /** Returns the files below a folder that a pattern matches; if some are of the kind, these alone. */
    static List<LakeFile> matching(LakeKind kind, LakeFolder folder, String pattern) {
        List<String> segments = Arrays.asList(pattern.split("/"));
        List<LakeFile> found = folder.files().stream()
                .filter(file -> matches(segments, file.below()))
                .toList();
        List<LakeFile> ofKind = found.stream()
                .filter(file -> kind.stem(file.name()).isPresent())
                .toList();
        return ofKind.isEmpty() ? found : ofKind;
    }

    /** Returns the files of a table that lies in several: {@code visits-1.csv}, {@code visits-2.csv}. */
    static List<LakeFile> parts(LakeKind kind, LakeFolder folder, String table) {
        String begin = table.toLowerCase(Locale.ROOT) + "-";
        return folder.files().stream()
                .filter(file -> file.below().size() == 1)
                .filter(file -> kind.stem(file.name())
                        .filter(stem -> stem.toLowerCase(Locale.ROOT).startsWith(begin))
                        .isPresent())
                .toList();
    }

    /** Returns the columns that stand in the names of a file's folders, with their values; one without a value is missing. */
    static Map<String, String> partition(LakeFile file) {
        Map<String, String> columns = new TreeMap<>();
        for (String part : file.below().subList(0, file.below().size() - 1)) {
            int equals = part.indexOf('=');
            if (equals > 0 && !part.endsWith(NO_VALUE)) {
                columns.put(
                        part.substring(0, equals), ExternalCatalogUtils.unescapePathName(part.substring(equals + 1)));
            }
        }
        return columns;
    }

    private static boolean matches(List<String> pattern, List<String> names) {
        if (pattern.isEmpty() || names.isEmpty()) {
            return pattern.isEmpty() && names.isEmpty();
        }
        String first = pattern.get(0);
        List<String> rest = pattern.subList(1, pattern.size());
        if (first.equals(ANY_DEPTH)) {
            return matches(rest.isEmpty() ? List.of("*") : rest, names)
                    || matches(pattern, names.subList(1, names.size()));
        }
        return segment(first).matcher(names.get(0)).matches() && matches(rest, names.subList(1, names.size()));
    }

    private static Pattern segment(String segment) {
        StringBuilder pattern = new StringBuilder();
        segment.codePoints().forEach(c -> {
            switch (c) {
                case '*' -> pattern.append(".*");
                case '?' -> pattern.append('.');
                default -> pattern.append(Pattern.quote(Character.toString(c)));
            }
        });
        return Pattern.compile(pattern.toString(), Pattern.DOTALL);
    }
}
