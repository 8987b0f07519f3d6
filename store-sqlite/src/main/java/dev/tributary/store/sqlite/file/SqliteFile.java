package dev.tributary.store.sqlite.file;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.store.file.FileSort;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** Opens SQLite files: a source never for writing, and no file is created because of a mistyped name. */
public final class SqliteFile {
    /** How long to wait for another program that locks the file. */
    public static final int BUSY_MILLIS = 10_000;

    private static final FileAttribute<?>[] OWNER_WRITES = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--"))
    };

    /** For a new results file: its rows have some hundred bytes, and larger pages need fewer write calls. */
    private static final String PAGES = "PRAGMA page_size = 16384";

    private SqliteFile() {}

    /**
     * Opens an existing database read-only. A change that a crash has left half-written is rolled back first, as by any
     * program with write access that opens it: until then, SQLite does not allow reading.
     */
    public static Connection openSource(Path file) {
        return openSource(file, SourceAccess.of(file));
    }

    /** The same, in a way that was determined before. */
    public static Connection openSource(Path file, SourceAccess access) {
        requireFile(file);
        if (access == SourceAccess.TAKING_BACK) {
            takeBack(file);
        }
        SQLiteConfig config = new SQLiteConfig();
        if (access == SourceAccess.TIDY) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        } else {
            config.setReadOnly(true);
        }
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
        config.setBusyTimeout(BUSY_MILLIS);
        String url = file.toUri() + (access == SourceAccess.IMMUTABLE ? "?immutable=1" : "");
        try {
            return open(url, config, "PRAGMA query_only = ON", "PRAGMA trusted_schema = OFF");
        } catch (SQLException failure) {
            throw SqliteFailures.ofSource(failure, file);
        }
    }

    /** Opens and reads the database, which makes SQLite roll back an interrupted change. */
    private static void takeBack(Path file) {
        try {
            openResults(file, false, BUSY_MILLIS).close();
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, "taking back an interrupted change to", ProblemKind.STORAGE);
        }
    }

    /** Opens a database for results. */
    public static Connection openResults(Path file, boolean create, int busyMillis) {
        if (create) {
            requireFolder(file);
            requireDatabase(file);
            make(file);
        } else {
            requireFile(file);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
        if (!create) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        config.setBusyTimeout(busyMillis);
        try {
            return open(
                    file.toUri().toString(), config, PAGES, "PRAGMA synchronous = FULL", "PRAGMA trusted_schema = OFF");
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, "opening", ProblemKind.STORAGE);
        }
    }

    /**
     * Creates an empty file, which SQLite would also create, but writable only by its owner; the files that SQLite
     * creates beside it get the same permissions. The umask may remove more.
     */
    private static void make(Path file) {
        boolean rights = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        try {
            Files.createFile(file, rights ? OWNER_WRITES : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException e) {
            // The existing file is opened.
        } catch (IOException e) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The file " + file + " cannot be made: " + e + ".",
                    "Make its folder writable, or name another place with --results.",
                    e);
        }
    }

    /** By URI: in a plain name the driver would interpret text after a question mark as settings. */
    private static Connection open(String uri, SQLiteConfig config, String... pragmas) throws SQLException {
        NativeSqlite.load();
        Connection connection = config.createConnection("jdbc:sqlite:" + uri);
        try (Statement statement = connection.createStatement()) {
            for (String pragma : pragmas) {
                statement.execute(pragma);
            }
            statement.executeQuery("SELECT count(*) FROM sqlite_master").close();
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
        return connection;
    }

    public static void requireFile(Path file) {
        requireDatabase(file);
        if (!Files.exists(file)) {
            String mend = NearestMatch.of(String.valueOf(file.getFileName()), siblings(file))
                    .map(name -> "Did you mean " + file.resolveSibling(name) + "?")
                    .orElse("Check the path; nothing was created.");
            throw new TributaryException(ProblemKind.USAGE, "There is no file " + file + ".", mend);
        }
    }

    /** SQLite would block forever on a pipe, and read a device without end. */
    private static void requireDatabase(Path file) {
        try {
            FileSort sort = FileSort.of(file);
            if (sort != FileSort.REGULAR) {
                throw new TributaryException(
                        ProblemKind.USAGE, file + " is " + sort.words() + ".", "Name a SQLite file.");
            }
        } catch (IOException e) {
            // The file does not exist, or SQLite reports why it cannot be read.
        }
    }

    public static void requireFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new TributaryException(
                    ProblemKind.USAGE, "There is no folder " + folder + " for the results.", "Create it first.");
        }
    }

    private static List<String> siblings(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(sibling -> String.valueOf(sibling.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
