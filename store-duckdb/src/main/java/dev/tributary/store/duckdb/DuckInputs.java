package dev.tributary.store.duckdb;

import dev.tributary.core.intake.mapping.Relation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Which files an address reads: a file that is written there would be a part of the data at the next run.
 *
 * @param kind the kind of its files
 * @param place its folder or pattern, without links before the pattern
 */
record DuckInputs(DuckKind kind, Path place) {
    /**
     * Returns whether a file is read for a relation, or would be if it were there. A query may read all files.
     *
     * @param file a real path, without links
     */
    boolean include(Path file, Relation relation) {
        if (kind == DuckKind.DATABASE
                || kind.stem(String.valueOf(file.getFileName())).isEmpty()) {
            return false;
        }
        if (DuckFolder.isPattern(place)) {
            return DuckFolder.matches(place, file);
        }
        if (!Files.isDirectory(place) || !file.startsWith(place) || isPassedBy(file)) {
            return false;
        }
        String table = table(file);
        if (relation instanceof Relation.Named named) {
            return isOf(named.name(), table);
        }
        return !(relation instanceof Relation.Templated templated)
                || templated.template().tables().values().stream()
                        .anyMatch(needed -> isOf(found(needed.names()), table));
    }

    private boolean isPassedBy(Path file) {
        for (Path segment : place.relativize(file)) {
            if (DuckFolder.isPassedBy(segment.toString())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the table whose file it is. */
    private String table(Path file) {
        Path below = place.relativize(file);
        String first = below.getName(0).toString();
        return below.getNameCount() == 1 ? kind.stem(first).orElse(first) : first;
    }

    private static boolean isOf(String wanted, String table) {
        return wanted.equalsIgnoreCase(DuckPlace.ALL) || wanted.equalsIgnoreCase(table);
    }

    /** Returns the first of some tables that is there, as it is the one that is read. */
    private String found(List<String> names) {
        String[] there = place.toFile().list();
        List<String> tables = Arrays.stream(there == null ? new String[0] : there)
                .map(name -> kind.stem(name).orElse(name))
                .toList();
        return names.stream()
                .filter(name -> tables.stream().anyMatch(name::equalsIgnoreCase))
                .findFirst()
                .orElse(DuckPlace.ALL);
    }
}
