package dev.tributary.cli.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.command.Commands;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.sample.SampleDatabase;
import dev.tributary.sample.SampleProgress;
import dev.tributary.sample.shop.SampleSize;
import dev.tributary.testing.BillingService;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder with its own database, and the program to be run on it. */
final class Bench {
    static final String KEY = "canary-key-4711";

    private static final int MOST_RUNS = 20;

    private final Path folder;

    private Bench(Path folder) {
        this.folder = folder;
    }

    /** Creates a generated database to be copied to benches. */
    static Path sample(Path folder, long sessions, long conversions) {
        Path file = folder.resolve("sample-" + sessions + ".db");
        SampleDatabase.generate(file, new SampleSize(sessions, conversions, 1), SampleProgress.NONE);
        return file;
    }

    /** Creates a bench with a copy of a database. */
    static Bench with(Path database, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.copy(database, folder.resolve("shop.db"));
            return new Bench(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    Path database() {
        return folder.resolve("shop.db");
    }

    /** Returns the program, with a key. */
    ChildProgram program() {
        return ChildProgram.in(folder).with("IHC_API_KEY", KEY);
    }

    /** Returns the arguments of a run with a service, and additional options. */
    static List<String> api(BillingService service, String... more) {
        return api(service.origin(), more);
    }

    /** Returns the same for a given address. */
    static List<String> api(String origin, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", "--db", "shop.db", "--out", "out"));
        arguments.addAll(List.of("--attributor", "ihc-api", "--ihc-url", origin, "--conv-type-id", "t"));
        arguments.addAll(List.of("--rate", "1000", "--max-wait", "1"));
        arguments.addAll(List.of(more));
        return arguments;
    }

    /**
     * Runs the program in this process, which takes a tenth of the time. For runs that are not disturbed: they only
     * depend on the data that others have left on the disk.
     */
    Child.Ended runHere(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Commands.execute(new Surroundings(
                arguments,
                folder,
                Map.of("IHC_API_KEY", KEY),
                new PrintWriter(out),
                new PrintWriter(err),
                Surroundings.Terminal.NONE));
        return new Child.Ended(exitCode, out.toString(), err.toString());
    }

    /** Runs it here as often as needed until it succeeds. */
    void runToTheEnd(List<String> arguments) {
        String last = "";
        for (int run = 0; run < MOST_RUNS; run++) {
            Child.Ended ended = runHere(arguments);
            if (ended.exitCode() == 0) {
                return;
            }
            last = ended.toString();
        }
        throw new AssertionError("still not done after " + MOST_RUNS + " runs:\n" + last);
    }

    Snapshot snapshot() {
        return Snapshot.of(database(), folder.resolve("out/channel_reporting.csv"));
    }

    Account account() {
        return Account.of(database());
    }

    /**
     * Checks that the database, with its journal files, is one that SQLite can recover. Uses a copy: opening the
     * database itself would recover it, and that is the task of the program's next run.
     */
    void checkIntegrity() {
        try {
            Path copy = Files.createTempDirectory(folder, "looked-at");
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, copy.resolve(folder.relativize(file)));
                }
            }
            assertThat(integrity(copy.resolve("shop.db"))).isEqualTo("ok");
            try (Stream<Path> files = Files.list(copy)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String integrity(Path database) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
            return row.getString(1);
        } catch (SQLException e) {
            return e.getMessage();
        }
    }
}
