package dev.tributary.store.duckdb;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds files of a kind. What begins with {@code .} or {@code _} is passed by, as in all tools that write parts. */
final class DuckFolder {
    private static final String ANY_DEPTH = "**";
    private static final Pattern PARTITION = Pattern.compile("(?s)[^=]+=.*");

    private final DuckKind kind;

    DuckFolder(DuckKind kind) {
        this.kind = kind;
    }

    static boolean isPattern(Path path) {
        return path.toString().indexOf('*') >= 0 || path.toString().indexOf('?') >= 0;
    }

    /** Returns whether a folder is a part of a table by the value of a column: {@code date=2026-03-01}. */
    static boolean isPartition(Path folder) {
        return PARTITION.matcher(String.valueOf(folder.getFileName())).matches();
    }

    /** Returns the folder before the first part of a pattern that is one. */
    static Path fixed(Path pattern) {
        Path fixed = pattern;
        while (isPattern(fixed) && fixed.getParent() != null) {
            fixed = fixed.getParent();
        }
        return fixed;
    }

    /**
     * Returns the tables of a folder: each file is one, and so is each folder in it, with all files below. If one of the
     * folders in it is a partition, the whole is one table. All files together are one, too.
     */
    Map<String, List<Path>> tables(Path folder) {
        List<Path> all = below(folder);
        if (all.isEmpty()) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "There is no " + kind.label() + " file in " + Shown.plain(folder.toString()) + ".",
                    "Name another folder, a file or a pattern; names that begin with . or _ are passed by.");
        }
        Map<String, List<Path>> tables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<Path> inside = list(folder);
        if (inside.stream().noneMatch(path -> Files.isDirectory(path) && isPartition(path))) {
            for (Path path : inside) {
                String name = String.valueOf(path.getFileName());
                List<Path> files = Files.isDirectory(path) ? below(path) : List.of(path);
                String table = Files.isDirectory(path) ? name : kind.stem(name).orElse("");
                if (!table.isEmpty() && !files.isEmpty() && tables.put(table, files) != null) {
                    throw new TributaryException(
                            ProblemKind.SOURCE_DATA,
                            "Two tables in " + Shown.plain(folder.toString()) + " are called " + Shown.plain(table)
                                    + ".",
                            "Name one of the files, or a pattern, in the address.");
                }
            }
        }
        tables.putIfAbsent(DuckPlace.ALL, all);
        return tables;
    }

    /** Returns the files that a pattern matches, in order: {@code *} and {@code ?} within a name, {@code **} for folders. */
    List<Path> matching(Path pattern) {
        Path fixed = fixed(pattern);
        List<String> segments = names(fixed.relativize(pattern));
        List<Path> found = new ArrayList<>();
        collect(fixed, segments, found);
        List<Path> ofKind = found.stream().distinct().filter(this::isOfKind).toList();
        return ofKind.isEmpty() ? found.stream().distinct().toList() : ofKind;
    }

    private static void collect(Path folder, List<String> segments, List<Path> found) {
        String first = segments.get(0);
        List<String> rest = segments.subList(1, segments.size());
        if (first.equals(ANY_DEPTH)) {
            collect(folder, rest.isEmpty() ? List.of("*") : rest, found);
            list(folder).stream()
                    .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .forEach(path -> collect(path, segments, found));
            return;
        }
        Pattern wanted = pattern(first);
        for (Path path : list(folder)) {
            if (!wanted.matcher(String.valueOf(path.getFileName())).matches()) {
                continue;
            }
            if (rest.isEmpty() && Files.isRegularFile(path)) {
                found.add(path);
            } else if (!rest.isEmpty() && Files.isDirectory(path)) {
                collect(path, rest, found);
            }
        }
    }

    /** Returns whether a pattern matches a file, whether or not it is there. */
    static boolean matches(Path pattern, Path file) {
        Path fixed = fixed(pattern);
        return file.startsWith(fixed) && matches(names(fixed.relativize(pattern)), names(fixed.relativize(file)));
    }

    private static boolean matches(List<String> pattern, List<String> names) {
        if (pattern.isEmpty() || names.isEmpty()) {
            return pattern.isEmpty() && names.isEmpty();
        }
        String first = pattern.get(0);
        List<String> rest = pattern.subList(1, pattern.size());
        if (isPassedBy(names.get(0))) {
            return false;
        }
        if (first.equals(ANY_DEPTH)) {
            return matches(rest.isEmpty() ? List.of("*") : rest, names)
                    || matches(pattern, names.subList(1, names.size()));
        }
        return pattern(first).matcher(names.get(0)).matches() && matches(rest, names.subList(1, names.size()));
    }

    private static List<String> names(Path path) {
        List<String> names = new ArrayList<>();
        path.forEach(name -> names.add(name.toString()));
        return names;
    }

    /** Returns whether a file or folder is passed by for its name. */
    static boolean isPassedBy(String name) {
        return name.startsWith(".") || name.startsWith("_");
    }

    private static Pattern pattern(String segment) {
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

    private boolean isOfKind(Path file) {
        return kind.stem(String.valueOf(file.getFileName())).isPresent();
    }

    /** Returns the files of the kind below a folder, in order. */
    private List<Path> below(Path folder) {
        List<Path> found = new ArrayList<>();
        for (Path path : list(folder)) {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                found.addAll(below(path));
            } else if (Files.isRegularFile(path) && isOfKind(path)) {
                found.add(path);
            }
        }
        return found;
    }

    private static List<Path> list(Path folder) {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path path : all) {
                String name = String.valueOf(path.getFileName());
                if (!isPassedBy(name)) {
                    paths.add(path);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The folder " + Shown.plain(folder.toString()) + " cannot be looked at: " + e.getMessage() + ".",
                    "Check its rights.",
                    e);
        }
        paths.sort(null);
        return paths;
    }
}
