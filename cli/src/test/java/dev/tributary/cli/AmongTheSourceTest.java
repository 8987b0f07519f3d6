package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is written where the next run would read it as data, or over data that a source has in several files. */
class AmongTheSourceTest {
    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void eventsAndOrders() throws IOException {
        cli = new Cli(folder);
        write("events/1.json", """
                {"session_id": "s1", "user_id": "ann", "timestamp": "2024-03-01T10:00:00Z", "channel_name": "SEO"}
                """);
        write("files/session_sources.csv", """
                session_id,user_id,event_date,event_time,channel_name
                s1,ann,2024-03-01,10:00:00,SEO
                """);
        write("files/conversions.csv", """
                conv_id,user_id,conv_date,conv_time,revenue
                c1,ann,2024-03-01,11:00:00,20
                """);
        write("tributary.yml", """
                source:
                  sessions: {table: data}
                  conversions: {db: csv:files, table: conversions}
                """);
    }

    @Test
    void theRecordOfARunIsNoEventOfTheNext() throws IOException {
        refused("json:events", "run", "--db", "json:events", "--out", "events");
        refused("json:events/*.json", "run", "--db", "json:events/*.json", "--out", "events");
        refused("json:**", "run", "--db", "json:**", "--out", "out");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("events"));
        refused("json:events", "run", "--db", "json:events", "--out", "link");
        refused("json:link", "run", "--db", "json:link", "--out", "events");
    }

    @Test
    void aFileThatWouldBePartOfATableIsNotWrittenToo() throws IOException {
        refused("csv:files", "train", "--db", "csv:files", "--conv-type-id", "x", "--out", "files/conversions-1.csv");
        refused("csv:files", "train", "--db", "json:events", "--conv-type-id", "x", "--out", "files/conversions.csv");
    }

    @Test
    void whatIsReadByNameMayHaveTheResultsBesideIt() throws IOException {
        write("tributary.yml", "");
        for (int run = 1; run <= 2; run++) {
            Cli.Result beside = cli.run("run", "--db", "csv:files", "--out", "files", "--attributor", "ihc-local");
            assertThat(beside.exitCode()).as(beside.all()).isZero();
            assertThat(beside.out()).contains("1 session, 1 conversion");
        }
        write("tributary.yml", """
                source:
                  sessions: {table: "1", columns: {timestamp: timestamp}}
                  conversions: {db: csv:files}
                """);
        for (int run = 1; run <= 2; run++) {
            Cli.Result named = cli.run("run", "--db", "json:events", "--out", "events", "--attributor", "ihc-local");
            assertThat(named.exitCode()).as(named.all()).isZero();
        }
    }

    private void refused(String source, String... arguments) throws IOException {
        Map<String, String> before = content();
        Cli.Result result = cli.run(arguments);
        assertThat(result.exitCode()).as(result.all()).isEqualTo(2);
        assertThat(result.err().replace(folder + "/", ""))
                .contains("would be written among the files that are read from " + source + ".");
        assertThat(content()).isEqualTo(before);
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return found;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, List.of(text.stripTrailing()));
    }
}
