package dev.tributary.guess;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import dev.tributary.store.connect.Address;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An address that is guessed about, as it was given and as it is looked at. A path without a scheme is a SQLite file, unless
 * it is a folder or its name says that it is something else.
 *
 * @param given the address that a mapping has
 * @param said the same in the user's words, for {@code tributary.yml}
 * @param looked the address whose tables are looked at: of a CSV file its folder
 * @param only the one file that is meant, if it is one of CSV
 */
record GuessAddress(Address given, String said, Address looked, Optional<Path> only) {
    private static final Set<String> FILES = Set.of("csv", "csv+sql", "parquet", "json");
    private static final String CSV = "csv";

    /**
     * Reads an address.
     *
     * @param resolve makes relative paths absolute
     */
    static GuessAddress of(String text, Function<String, Path> resolve) {
        Address parsed = Address.parse(text, resolve);
        if (parsed.scheme().equals(Address.FILE)) {
            requireData(parsed.path());
        }
        Optional<String> scheme = parsed.scheme().equals(Address.FILE) ? scheme(parsed.path()) : Optional.empty();
        String said = scheme.map(found -> found + ":" + text).orElse(text);
        Address given = Address.parse(said, resolve);
        if (!given.scheme().equals(CSV)) {
            return new GuessAddress(given, said, given, Optional.empty());
        }
        Path path = given.path();
        if (Files.isRegularFile(path)) {
            Path folder = path.toAbsolutePath().getParent();
            return new GuessAddress(
                    given, said, new Address(CSV, String.valueOf(folder)), Optional.of(path.toAbsolutePath()));
        }
        boolean pattern = text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
        return new GuessAddress(given, said, pattern ? new Address("csv+sql", given.rest()) : given, Optional.empty());
    }

    /** Says of files that hold data, but not in a form that is read, what to do with them. */
    private static void requireData(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (Files.isRegularFile(path) && name.matches(".*\\.sql(\\.gz)?")) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    path + " is a dump of a database, and not a database.",
                    "Load it into a server, such as with mysql or psql, and name that: --db mysql://HOST/DB or"
                            + " postgresql://HOST/DB.");
        }
        if (Files.isRegularFile(path) && name.matches(".*\\.(xlsx?|ods|zip|pdf)")) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    path + " is not a file of data that can be read.",
                    "Unpack it, or save its sheet as CSV, and name the folder: --db csv:FOLDER.");
        }
    }

    /** Returns the scheme that a path without one probably has. */
    private static Optional<String> scheme(Path path) {
        if (!Files.isDirectory(path)) {
            return scheme(String.valueOf(path.getFileName()));
        }
        try (Stream<Path> inside = Files.list(path)) {
            // In this order the last one: beside data there may be a text that tells of them.
            return inside.map(file -> scheme(String.valueOf(file.getFileName())))
                    .flatMap(Optional::stream)
                    .filter(FILES::contains)
                    .max(Comparator.naturalOrder())
                    .or(() -> Optional.of(CSV));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> scheme(String file) {
        String name = file.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|zst)$", "");
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return switch (extension) {
            case "csv", "tsv", "txt" -> Optional.of(CSV);
            case "parquet", "parq", "pq" -> Optional.of("parquet");
            case "json", "jsonl", "ndjson" -> Optional.of("json");
            case "duckdb", "ddb" -> Optional.of("duckdb");
            default -> Optional.empty();
        };
    }

    boolean isCsv() {
        return given.scheme().equals(CSV);
    }

    /** Returns whether it is a folder of CSV files, which the program reads itself. */
    boolean isCsvFolder() {
        return looked.scheme().equals(CSV) && only.isEmpty();
    }

    /** Returns whether its tables are files. */
    boolean isFiles() {
        return FILES.contains(given.scheme());
    }

    /** Returns whether a table is meant: of a CSV file, its own. */
    boolean isLookedAt(String table) {
        return only.map(file -> stem(file).equals(table)).orElse(true);
    }

    /** Returns the folder or file of CSV files; empty for others. */
    Optional<Path> folder() {
        return looked.scheme().equals(CSV) ? Optional.of(looked.path()) : Optional.empty();
    }

    /** Returns the name of the table that a CSV file is. */
    static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("(?i)\\.(csv|tsv|txt)(\\.gz)?$", "");
    }

    /** Returns the address that a mapping of tables has, which of a CSV file is that of its folder. */
    String saidForTables() {
        if (only.isEmpty()) {
            return said;
        }
        int end = Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\'));
        return end > said.indexOf(':') ? said.substring(0, Math.max(end, said.indexOf(':') + 2)) : CSV + ":.";
    }

    /** Returns whether it has a password, which is in no file and no message. */
    boolean hasPassword() {
        return given.rest().startsWith("//") && !given.toString().equals(given.scheme() + ":" + given.rest());
    }

    /** Returns it for messages, never with a password. */
    @Override
    public String toString() {
        return Shown.plain(given.scheme().equals(Address.FILE) ? said : shown());
    }

    private String shown() {
        return given.rest().startsWith("//") ? given.toString() : said;
    }
}
