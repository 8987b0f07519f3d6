package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.RecordedService;
import dev.tributary.testing.Scripted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A service, or a proxy in front of it, that repeats the key: no part of it is stored or shown. */
@Timeout(60)
class RepeatedKeyTest {
    private static final String KEY = "0123/abcdefghijklmnopqrstuvwx+yz";
    private static final String PART = "efghijkl";

    @TempDir
    private Path folder;

    @BeforeEach
    void aShop() {
        Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2023-09-01", "10:00:00", "Email")
                .conversion("c1", "u1", "2023-09-02", "10:00:00", 10);
    }

    static Stream<Scripted> answers() {
        return Stream.of(
                Scripted.json(
                        200,
                        "{\"statusCode\":200,\"key\":\"" + KEY + "\",\"value\":[{\"conversion_id\":\"c1\","
                                + "\"session_id\":\"s1\",\"initializer\":1,\"holder\":0,\"closer\":1,\"ihc\":1}],"
                                + "\"partialFailureErrors\":[]}"),
                Scripted.json(400, "{\"statusCode\":400,\"message\":\"" + "x".repeat(170) + KEY + "\"}"),
                Scripted.json(400, "{\"statusCode\":400,\"message\":\"" + "x".repeat(185) + " " + KEY + "\"}"),
                Scripted.json(403, "{\"message\":\"no such key " + KEY.replace("/", "\\/") + "\"}"),
                Scripted.json(
                        403,
                        "{\"message\":\"no such key " + KEY.replace("/", "%2F").replace("+", "%2B") + "\"}"),
                Scripted.with(404, Map.of("Content-Type", "text/plain"), "x-api-key: " + KEY),
                Scripted.with(
                        200, Map.of("Content-Type", "text/html"), "<html><title>" + "y".repeat(180) + KEY + "</title>"),
                Scripted.with(302, Map.of("Location", "https://" + KEY.replace('/', '.') + "/?key=" + KEY), ""),
                Scripted.with(429, Map.of("Retry-After", KEY), "{\"message\":\"Too Many Requests for " + KEY + "\"}"),
                Scripted.json(500, "{\"message\":\"" + "z".repeat(160) + KEY + KEY + "\"}"),
                Scripted.json(
                        200,
                        "{\"statusCode\":200,\"value\":[],\"partialFailureErrors\":[{\"conversion_id\":\"c1\",\"message\":\""
                                + "w".repeat(175) + KEY + "\"}]}"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void noPartOfTheKeyIsKeptOrShown(Scripted answer) throws IOException {
        try (RecordedService service = RecordedService.start(KEY, 3000, List.of())) {
            for (int time = 0; time < 8; time++) {
                service.script(answer);
            }
            Cli.Result result = new Cli(folder)
                    .with("IHC_API_KEY", KEY)
                    .run(
                            "run",
                            "--db",
                            "shop.db",
                            "--out",
                            "out",
                            "--ihc-url",
                            service.origin(),
                            "--conv-type-id",
                            "x",
                            "--max-wait",
                            "0",
                            "--rate",
                            "1000",
                            "--debug",
                            "--json");
            assertThat(service.requests()).isPositive();
            assertThat(result.all()).doesNotContain(PART);
        }
        assertThat(kept()).doesNotContain(PART);
        assertThat(new Cli(folder).run("ledger", "list", "--db", "shop.db").all())
                .doesNotContain(PART);
    }

    @Test
    void idsThatHoldTheKeyAreDataAndKeepTheirAnswers() throws IOException {
        Shop.open(folder.resolve("shop.db")).sql("UPDATE conversions SET conv_id = 'customers-1'");
        try (RecordedService service = RecordedService.start("customers", 3000, List.of())) {
            service.script(Scripted.json(
                    200,
                    "{\"statusCode\":200,\"value\":[{\"conversion_id\":\"customers-1\",\"session_id\":\"s1\",\"initializer\":1,"
                            + "\"holder\":0,\"closer\":1,\"ihc\":1}],\"partialFailureErrors\":[]}"));
            Cli.Result result = new Cli(folder)
                    .with("IHC_API_KEY", "customers")
                    .run("run", "--db", "shop.db", "--ihc-url", service.origin(), "--conv-type-id", "x");
            assertThat(result.exitCode()).as(result.all()).isZero();
        }
    }

    /** Returns all bytes stored, with compressed answers decompressed. */
    private String kept() throws IOException {
        StringBuilder kept = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                kept.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop.db"));
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT answer FROM tributary_request WHERE answer IS NOT NULL")) {
            while (rows.next()) {
                try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(rows.getBytes(1)))) {
                    kept.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return kept.toString();
    }
}
