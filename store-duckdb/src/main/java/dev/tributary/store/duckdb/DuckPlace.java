package dev.tributary.store.duckdb;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import dev.tributary.store.connect.Address;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What an address stands for: tables, each of one file or several.
 *
 * @param name the address, for messages
 * @param kind the kind of the files
 * @param folder what all files are in; their names are shown from there
 * @param tables the files of each table, in order; the database itself if it is one
 */
record DuckPlace(String name, DuckKind kind, Path folder, Map<String, List<Path>> tables) {
    /** The table of a pattern, of one file, and of all files of a folder. */
    static final String ALL = "data";

    private static final Pattern NETWORK = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:");

    DuckPlace {
        Map<String, List<Path>> inOrder = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        tables.forEach((table, files) -> inOrder.put(table, List.copyOf(files)));
        tables = inOrder;
    }

    /**
     * Looks for the files of an address.
     *
     * @throws TributaryException USAGE when there are none, or the address is not of this machine's files
     */
    static DuckPlace of(Address where) {
        DuckKind kind = DuckKind.of(where.scheme());
        Path path = where.path();
        for (Path segment : path) {
            if (NETWORK.matcher(segment.toString()).matches() && !Files.exists(path)) {
                throw new TributaryException(
                        ProblemKind.USAGE,
                        Shown.plain(where.toString()) + " is not a file of this machine, and nothing is fetched from"
                                + " the network.",
                        "Download the files, and name their folder: " + kind.scheme() + ":exports.");
            }
        }
        if (Files.isRegularFile(path)) {
            return ofFile(where, kind, path);
        }
        if (kind == DuckKind.DATABASE) {
            throw missing(where, kind);
        }
        DuckFolder files = new DuckFolder(kind);
        if (Files.isDirectory(path)) {
            return new DuckPlace(where.toString(), kind, path, files.tables(path));
        }
        if (!DuckFolder.isPattern(path)) {
            throw missing(where, kind);
        }
        List<Path> found = Files.isDirectory(DuckFolder.fixed(path)) ? files.matching(path) : List.of();
        if (found.isEmpty()) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "No file matches " + Shown.plain(where.toString()) + ".",
                    "Put the address in quotes, so that the shell leaves its * alone, and check the folder; names that"
                            + " begin with . or _ are passed by.");
        }
        return new DuckPlace(where.toString(), kind, DuckFolder.fixed(path), Map.of(ALL, found));
    }

    private static DuckPlace ofFile(Address where, DuckKind kind, Path file) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(file);
        String name = String.valueOf(file.getFileName());
        Map<String, List<Path>> tables = new TreeMap<>(Map.of(ALL, List.of(file)));
        kind.stem(name).ifPresent(stem -> tables.put(stem, List.of(file)));
        return new DuckPlace(where.toString(), kind, folder, tables);
    }

    private static TributaryException missing(Address where, DuckKind kind) {
        return new TributaryException(
                ProblemKind.USAGE,
                "There is no file " + Shown.plain(where.rest()) + ".",
                kind == DuckKind.DATABASE
                        ? "Name a file of DuckDB, such as --db duckdb:shop.duckdb."
                        : "Name a file, a folder or a pattern, such as --db '" + kind.scheme() + ":exports/*."
                                + kind.scheme().replace("+sql", "") + "'.");
    }

    /** Returns all files. */
    List<Path> files() {
        return tables.values().stream().flatMap(List::stream).distinct().toList();
    }

    /** Returns a file's name for messages. */
    String shown(Path file) {
        return Shown.plain(
                file.startsWith(folder) && !file.equals(folder)
                        ? folder.relativize(file).toString()
                        : file.toString());
    }
}
