package dev.tributary.sample;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.sample.shop.SampleSize;
import dev.tributary.sample.shop.World;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a sample of the made-up world as a SQLite database. Thread-safe: each call stands by itself. */
public final class SampleDatabase {
    /** The file is new and nobody's yet: a crash throws it away, so nothing has to be safe before the end. */
    private static final List<String> FAST = List.of(
            "PRAGMA journal_mode = OFF",
            "PRAGMA synchronous = OFF",
            "PRAGMA locking_mode = EXCLUSIVE",
            "PRAGMA cache_size = -65536");

    /** Marks a file as made here: "Trib" in ASCII, in SQLite's field for such marks. */
    private static final int APPLICATION_ID = 0x54726962;

    private SampleDatabase() {}

    /** Whether a file is a database that was made here. */
    public static boolean made(Path file) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA application_id")) {
            return row.next() && row.getInt(1) == APPLICATION_ID;
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * Makes the database. It has its name only when it is complete and on the disk; until then it is a file beside it
     * that ends in {@code .partial}. Memory does not grow with the size.
     *
     * @param file a file that does not exist, in a folder that does
     * @throws TributaryException USAGE, if the file exists or its folder does not; STORAGE, if it cannot be written
     */
    public static void generate(Path file, SampleSize size, SampleProgress progress) {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        refuseExisting(target);
        if (folder == null || !Files.isDirectory(folder)) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The folder of " + target + " does not exist.",
                    "Create it or name another file.");
        }
        Path partial = folder.resolve(target.getFileName() + "." + UUID.randomUUID() + ".partial");
        try {
            write(partial, size, progress);
            flush(partial);
            Files.move(partial, target);
        } catch (FileAlreadyExistsException e) {
            throw exists(target, e);
        } catch (SQLException | IOException e) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The sample " + target + " could not be written: " + e.getMessage() + ".",
                    "Check the free space and the permissions of its folder.",
                    e);
        } finally {
            discard(partial);
        }
    }

    private static void write(Path partial, SampleSize size, SampleProgress progress) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + partial.toUri())) {
            prepare(connection);
            connection.setAutoCommit(false);
            try (SampleWriter writer = new SampleWriter(connection, size)) {
                World world = new World(size);
                while (world.hasNext()) {
                    writer.write(world.next());
                    progress.sessionsWritten(writer.sessions());
                }
            }
            connection.commit();
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String pragma : FAST) {
                statement.execute(pragma);
            }
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            for (SampleTable table : List.of(Tables.CONVERSIONS, Tables.SESSIONS, Tables.COSTS)) {
                statement.execute(table.create());
            }
        }
    }

    private static void flush(Path partial) throws IOException {
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void refuseExisting(Path target) {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw exists(target, null);
        }
    }

    private static TributaryException exists(Path target, @Nullable Throwable cause) {
        return new TributaryException(
                ProblemKind.USAGE, target + " already exists.", "Name another file or remove it.", cause);
    }

    /** Nothing is there after a success; after a failure, that failure is the one to tell of. */
    private static void discard(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            partial.toFile().deleteOnExit();
        }
    }
}
