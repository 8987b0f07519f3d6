package dev.tributary.store.csvfolder;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the files of tables in a folder. Nothing outside of the folder is named by {@code ..}. */
final class FolderFiles {
    private static final int SHOWN = 20;

    private final Path folder;

    /**
     * @throws TributaryException USAGE when it is not a folder
     */
    FolderFiles(Path folder) {
        this.folder = folder;
        if (Files.isDirectory(folder)) {
            return;
        }
        if (Files.exists(folder)) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    folder + " is a file, and csv: expects a folder with a file for each table.",
                    "Name its folder, such as --db csv:" + parent()
                            + ", and the file of a table in tributary.yml: source:" + " {sessions: {table: "
                            + folder.getFileName() + "}}.");
        }
        throw new TributaryException(
                ProblemKind.USAGE,
                "There is no folder " + folder + ".",
                "Name the folder with the CSV files, such as --db csv:exports.");
    }

    private Path parent() {
        Path parent = folder.getParent();
        return parent == null ? Path.of(".") : parent;
    }

    /** Returns the names of the tables that there are, in order. */
    List<String> tables() {
        return list(folder).stream()
                .flatMap(file -> file.stem().stream())
                .distinct()
                .toList();
    }

    /**
     * Returns the files of a table, in the order of their names.
     *
     * @param table the table's name, or that of a file below the folder, or a pattern with {@code *} and {@code ?}
     * @return empty if there is no table of that name
     * @throws TributaryException SOURCE_DATA when a pattern matches nothing, or it is not clear which files are meant;
     *     USAGE when it is outside of the folder
     */
    List<DataFile> of(String table) {
        String name = DataFile.composed(table);
        if (name.indexOf('*') >= 0 || name.indexOf('?') >= 0 || name.indexOf('/') >= 0 || DataFile.isFileName(name)) {
            return matching(name);
        }
        List<DataFile> all = list(folder);
        if (all.stream().allMatch(file -> file.stem().isEmpty())) {
            throw new TributaryException(
                    ProblemKind.SOURCE_DATA,
                    folder + " has no CSV file: no name ends with .csv, .tsv or .txt, with or without .gz. It has "
                            + listed(all) + ".",
                    "Name the folder with the CSV files, or name them in tributary.yml, below source:, as table:.");
        }
        List<DataFile> own = all.stream().filter(file -> file.isOf(name)).toList();
        List<DataFile> parts = all.stream().filter(file -> file.isPartOf(name)).toList();
        if (own.size() > 1 || (!own.isEmpty() && !parts.isEmpty())) {
            throw unclear(table, own.get(0), own.size() > 1 ? own.get(1) : parts.get(0));
        }
        return own.isEmpty() ? requireDifferent(table, parts) : own;
    }

    private List<DataFile> requireDifferent(String table, List<DataFile> files) {
        for (int at = 1; at < files.size(); at++) {
            Optional<String> stem = files.get(at).stem();
            if (stem.isPresent() && stem.equals(files.get(at - 1).stem())) {
                throw unclear(table, files.get(at - 1), files.get(at));
            }
        }
        return files;
    }

    private TributaryException unclear(String table, DataFile one, DataFile other) {
        return new TributaryException(
                ProblemKind.SOURCE_DATA,
                "The table " + Shown.plain(table) + " in " + folder + " may be " + Shown.plain(one.name()) + " or "
                        + Shown.plain(other.name()) + ".",
                "Remove one of them, or name the file in tributary.yml, below source:, as table: "
                        + Shown.plain(one.name()) + ".");
    }

    private List<DataFile> matching(String pattern) {
        List<String> segments = Arrays.asList(pattern.split("/", -1));
        if (segments.contains("") || segments.contains(".") || segments.contains("..")) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    Shown.quoted(pattern) + " is not a file below " + folder + ".",
                    "Name a file, or a pattern, by its path from the folder of --db, such as exports/visits-*.csv; name"
                            + " a folder that contains all of them as --db.");
        }
        List<DataFile> found = matching(folder, segments);
        if (found.isEmpty()) {
            throw new TributaryException(
                    ProblemKind.SOURCE_DATA,
                    "Nothing in " + folder + " is called " + Shown.plain(pattern) + "; there is " + listed(list(folder))
                            + ".",
                    "Correct the name in tributary.yml, below source:, as table:.");
        }
        return requireDifferent(pattern, found);
    }

    /** Returns whether a file is one of a table, or would be if it were there. */
    static boolean reads(Path folder, String table, Path file) {
        if (!file.startsWith(folder) || file.equals(folder)) {
            return false;
        }
        String name = DataFile.composed(table);
        Path below = folder.relativize(file);
        DataFile own = DataFile.of(file);
        if (below.getNameCount() == 1 && (own.isOf(name) || own.isPartOf(name))) {
            return true;
        }
        List<String> segments = Arrays.asList(name.split("/", -1));
        return segments.size() == below.getNameCount()
                && IntStream.range(0, segments.size())
                        .allMatch(at -> pattern(segments.get(at))
                                .matcher(DataFile.composed(below.getName(at).toString()))
                                .matches());
    }

    private static List<DataFile> matching(Path folder, List<String> segments) {
        Pattern pattern = pattern(segments.get(0));
        List<String> rest = segments.subList(1, segments.size());
        List<DataFile> found = new ArrayList<>();
        for (DataFile file : list(folder)) {
            boolean shown = !file.name().startsWith(".") || segments.get(0).startsWith(".");
            if (!shown || !pattern.matcher(file.name()).matches()) {
                continue;
            }
            if (rest.isEmpty() && Files.isRegularFile(file.path())) {
                found.add(file);
            } else if (!rest.isEmpty() && Files.isDirectory(file.path())) {
                matching(file.path(), rest).forEach(below -> found.add(below.in(file.name())));
            }
        }
        return found;
    }

    private static Pattern pattern(String segment) {
        return Pattern.compile(
                segment.codePoints()
                        .mapToObj(c -> switch (c) {
                            case '*' -> ".*";
                            case '?' -> ".";
                            default -> Pattern.quote(Character.toString(c));
                        })
                        .collect(Collectors.joining()),
                Pattern.DOTALL);
    }

    private static List<DataFile> list(Path folder) {
        List<DataFile> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            all.forEach(path -> files.add(DataFile.of(path)));
        } catch (IOException | DirectoryIteratorException e) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The folder " + folder + " cannot be looked at: " + e.getMessage() + ".",
                    "Check its rights.",
                    e);
        }
        files.sort(Comparator.comparing(DataFile::name));
        return files;
    }

    private static String listed(List<DataFile> files) {
        String names = files.stream()
                .limit(SHOWN)
                .map(file -> Shown.plain(file.name()) + (Files.isDirectory(file.path()) ? "/" : ""))
                .collect(Collectors.joining(", "));
        return files.isEmpty()
                ? "nothing"
                : names + (files.size() > SHOWN ? " and " + (files.size() - SHOWN) + " more" : "");
    }
}
