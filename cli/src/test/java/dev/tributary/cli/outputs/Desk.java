package dev.tributary.cli.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.command.Commands;
import dev.tributary.cli.surroundings.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder with an example of every kind of file that a command reads, and a way to run commands in it. */
final class Desk {
    static final String SOURCE = "shop.db";
    static final String RESULTS = "results.db";
    static final String MODEL = "model.json";
    static final String JOURNEYS = "journeys.json";
    static final String PATHS = "grouped.csv";
    static final String ANSWERS = "answers.jsonl";
    static final String CONFIG = "conf.yml";
    static final String KEY = "key.txt";
    static final String DOT_ENV = ".env";
    static final String USUAL_CONFIG = "tributary.yml";

    private final Path folder;

    private Desk(Path folder) {
        this.folder = folder;
    }

    /** The output of a command. */
    record Said(int exitCode, String out, String err) {}

    /** Creates a database with unusable rows and conversions without a session, its results, and all other files. */
    static Desk prepare(Path folder) throws IOException {
        Desk desk = new Desk(folder);
        desk.fine(0, "generate", "--out", SOURCE, "--sessions", "600", "--conversions", "60");
        desk.sql(
                SOURCE,
                "INSERT INTO conversions VALUES ('alone', 'nobody', '2023-09-01', '12:00:00', 10)",
                "INSERT INTO session_sources SELECT 'bad', user_id, 'no day', event_time, channel_name,"
                        + " holder_engagement, closer_engagement, impression_interaction, campaign FROM session_sources LIMIT 1");
        Files.writeString(folder.resolve(CONFIG), "conversion_types:\n  - name: large\n    revenue_from: 50\n");
        Files.writeString(folder.resolve(USUAL_CONFIG), "boundary: inclusive\n");
        Files.writeString(folder.resolve(KEY), "a-key-of-a-test\n");
        Files.writeString(folder.resolve(DOT_ENV), "IHC_API_KEY_FILE=" + KEY + "\n");
        Files.writeString(folder.resolve(ANSWERS), "{\"journey\": [], \"answer\": []}\n");
        Files.writeString(
                folder.resolve(PATHS), "path,total_conversions,total_conversion_value,total_null\na > b,2,20,1\n");
        desk.fine(
                10,
                "run",
                "--db",
                SOURCE,
                "--results",
                RESULTS,
                "--out",
                "first",
                "--attributor",
                "ihc-local",
                "--campaign-column",
                "channel_name");
        desk.fine(10, "journeys", "--db", SOURCE, "--out", JOURNEYS);
        desk.fine(0, "train", "--db", SOURCE, "--conv-type-id", "x", "--out", MODEL);
        return desk;
    }

    /** Copies it to another folder. */
    Desk copyTo(Path target) throws IOException {
        Files.createDirectories(target);
        for (Path file : files(folder)) {
            if (folder.equals(file.getParent()) && Files.isRegularFile(file)) {
                Files.copy(file, target.resolve(String.valueOf(file.getFileName())));
            }
        }
        return new Desk(target);
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Said run(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Commands.execute(new Surroundings(
                arguments, folder, Map.of(), new PrintWriter(out), new PrintWriter(err), Surroundings.Terminal.NONE));
        return new Said(exitCode, out.toString(), err.toString());
    }

    private void fine(int exitCode, String... arguments) {
        Said said = run(List.of(arguments));
        assertThat(said.exitCode()).as(said.toString()).isEqualTo(exitCode);
    }

    private void sql(String database, String... statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path(database));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the names of all files below it, without following links, with hashes of their content. */
    Map<String, Integer> contents() {
        Map<String, Integer> contents = new TreeMap<>();
        try {
            for (Path file : files(folder)) {
                String name = folder.relativize(file).toString();
                if (Files.isSymbolicLink(file)) {
                    contents.put(name, Files.readSymbolicLink(file).hashCode());
                } else if (Files.isRegularFile(file)) {
                    contents.put(name, java.util.Arrays.hashCode(Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder)).toList();
        }
    }
}
