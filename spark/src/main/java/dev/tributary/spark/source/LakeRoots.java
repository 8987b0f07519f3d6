package dev.tributary.spark.source;

import java.util.List;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.SparkSession;

/**
 * What Spark is told to read of a table.
 *
 * @param folder the folder below which names of folders may be columns
 * @param files the files; the folder itself if it has many and all of them are meant
 */
record LakeRoots(String folder, List<String> files) {
    /** Each path that is named costs the driver a question of its own. */
    private static final int MANY = 1_000;

    /** Names are meant as they are, whatever stands in them. */
    private static final String PATTERNS = "__globPaths__";

    static LakeRoots of(LakeFolder place, List<LakeFile> files) {
        List<String> first = files.get(0).below();
        int common = 0;
        while (common < first.size() - 1
                && !LakeTables.isPartition(first.get(common))
                && isCommon(common, first, files)) {
            common++;
        }
        String folder = String.join("/", first.subList(0, common));
        String root = folder.isEmpty() ? place.path() : place.path() + "/" + folder;
        List<String> prefix = first.subList(0, common);
        long there = place.files().stream()
                .filter(file -> file.below().size() > prefix.size()
                        && file.below().subList(0, prefix.size()).equals(prefix))
                .count();
        boolean whole = files.size() > MANY && there == files.size();
        return new LakeRoots(
                root, whole ? List.of(root) : files.stream().map(LakeFile::path).toList());
    }

    private static boolean isCommon(int depth, List<String> first, List<LakeFile> files) {
        return files.stream()
                .allMatch(file -> file.below().size() > depth + 1
                        && file.below().get(depth).equals(first.get(depth)));
    }

    DataFrameReader reader(SparkSession session) {
        return session.read().option("basePath", folder).option(PATTERNS, "false");
    }

    String[] paths() {
        return files.toArray(String[]::new);
    }
}
