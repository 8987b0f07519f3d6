package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The serve command: start, requests and stop. */
class ServeTest {
    private static final String ROW = """
            {"customer_journeys":[{"conversion_id":"c1","session_id":"s1","timestamp":"2023-09-01 10:00:00",\
            "channel_label":"Email","holder_engagement":1,"closer_engagement":1,"conversion":1}]}""";
    private static final String MODEL = """
            {"conv_type_id": "%s", "weights": {"initializer": 1, "holder": 0, "closer": 0},
             "gap_curve": [[50, 0], [330, 1]], "closer_curve": [[0.1, 1], [336, 0]], "provenance": "a test"}
            """;

    @TempDir
    private Path folder;

    @Test
    void itSaysWhereItListensAnswersAndEndsWellWhenStopped() throws Exception {
        try (Serving serving = Serving.start(folder)) {
            assertThat(serving.greeting()).matches("listening on http://127\\.0\\.0\\.1:\\d+/v1/compute_ihc");
            assertThat(serving.types()).isEqualTo("conversion types: any, with the built-in model");
            assertThat(ask(serving, "whatever", "").body()).contains("\"ihc\":1.0");
            assertThat(serving.stop()).isZero();
            assertThat(serving.err()).isEmpty();
        }
    }

    @Test
    void itServesTheConversionTypesOfItsModels() throws Exception {
        Files.writeString(folder.resolve("a.json"), MODEL.formatted("new customers"));
        Files.writeString(folder.resolve("b.json"), MODEL.formatted("b"));
        try (Serving serving = Serving.start(folder, "--model", "a.json", "--model", "b.json")) {
            assertThat(serving.types()).isEqualTo("conversion types: 'new customers', 'b'");
            assertThat(ask(serving, "b", "").statusCode()).isEqualTo(200);
            assertThat(ask(serving, "c", "").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void itAsksForOneOfTheKeysOfAFileAndShowsNone() throws Exception {
        Files.writeString(folder.resolve("keys"), "canary-key-4711\n\nsecond\r\n");
        try (Serving serving = Serving.start(folder, "--keys-file", "keys")) {
            assertThat(ask(serving, "x", "wrong").statusCode()).isEqualTo(403);
            assertThat(ask(serving, "x", "second").statusCode()).isEqualTo(200);
            assertThat(serving.stop()).isZero();
            assertThat(serving.greeting() + serving.types() + serving.err()).doesNotContain("canary", "second");
        }
    }

    @Test
    void itTakesTheLimitsOfATestAccountAndARate() throws Exception {
        try (Serving serving = Serving.start(folder, "--max-sessions", "1", "--rate", "0.01")) {
            assertThat(ask(serving, "x", "").statusCode()).isEqualTo(200);
            assertThat(ask(serving, "x", "").statusCode()).isEqualTo(429);
        }
    }

    @Test
    void aRunAgainstItIsLikeARunAgainstTheService() {
        Shop shop = Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2023-09-01", "10:00:00", "Email")
                .session("s2", "u1", "2023-09-02", "10:00:00", "Search")
                .conversion("c1", "u1", "2023-09-02", "10:00:01", 10);
        try (Serving serving = Serving.start(folder)) {
            Cli.Result result = new Cli(folder)
                    .with("IHC_API_KEY", "any")
                    .run(
                            "run",
                            "--db",
                            "shop.db",
                            "--attributor",
                            "ihc-api",
                            "--conv-type-id",
                            "a & b",
                            "--ihc-url",
                            serving.origin());
            assertThat(result.exitCode()).as(result.all()).isZero();
        }
        assertThat(shop.number("SELECT sum(ihc) FROM attribution_customer_journey"))
                .isCloseTo(1, within(1e-9));
        assertThat(shop.rows("SELECT sum(ihc_revenue) FROM channel_reporting")).containsExactly("10.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serve                                     | --ihc",
                "serve --ihc --port 65536                  | 65536",
                "serve --ihc --port -1                     | -1",
                "serve --ihc --port 0 --rate 0             | the rate 0.0",
                "serve --ihc --port 0 --rate NaN           | NaN",
                "serve --ihc --port 0 --max-sessions 3001  | 3001",
                "serve --ihc --port 0 --max-sessions 0     | 0",
                "serve --ihc --port 0 --model none.json    | none.json",
                "serve --ihc --port 0 --keys-file none     | none",
                "serve --ihc --port 0 --keys-file blank    | holds no key",
                "serve --ihc --port 0 --model a.json a.json| Two model files are for the conversion type 'a'"
            })
    void aWrongOptionIsToldBeforeAnythingListens(String arguments, String told) throws IOException {
        Files.writeString(folder.resolve("blank"), " \n\n");
        Files.writeString(folder.resolve("a.json"), MODEL.formatted("a"));
        Cli.Result result = new Cli(folder).run(arguments.strip().split(" +"));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(told);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aPortInUseMayBeFreeLater() {
        try (Serving serving = Serving.start(folder)) {
            String port = serving.origin().replaceAll(".*:", "");
            Cli.Result result = new Cli(folder).run("serve", "--ihc", "--port", port);
            assertThat(result.exitCode()).isEqualTo(75);
            assertThat(result.err()).contains("127.0.0.1:" + port, "--port");
        }
    }

    @Test
    void aProcessThatIsToldToEndEndsWithZero() throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--ihc",
                        "--port",
                        "0"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).startsWith("listening on ");
            assertThat(out.readLine()).startsWith("conversion types");
            // SIGTERM, on systems with signals.
            process.toHandle().destroy();
            assertThat(out.readLine()).isEqualTo("stopped");
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    private static HttpResponse<String> ask(Serving serving, String type, String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(serving.url() + "?conv_type_id=" + type))
                .header("x-api-key", key)
                .POST(HttpRequest.BodyPublishers.ofString(ROW))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
