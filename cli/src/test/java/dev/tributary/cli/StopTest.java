package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs in a separate process that are told to stop, or whose output is not read. */
@DisabledOnOs(OS.WINDOWS)
class StopTest {
    private static final String ANSWER = """
            {"statusCode":200,"value":[{"conversion_id":"c1","session_id":"s1","initializer":1,"holder":1,"closer":1,\
            "ihc":1}],"partialFailureErrors":[]}""";

    @TempDir
    private Path folder;

    private Shop shop;

    @BeforeEach
    void makeAShop() {
        shop = Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2025-05-01", "10:00:00", "Email")
                .conversion("c1", "u1", "2025-05-02", "10:00:00", 20);
    }

    private String manifest() throws IOException {
        return Files.readString(folder.resolve("run_results.json"));
    }

    @Test
    void aRunThatIsTerminatedStoresWhatIsUnderWayAndSaysThatItWasCancelled() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            asked.countDown();
            await(mayAnswer);
            byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        service.start();
        String url = "http://127.0.0.1:" + service.getAddress().getPort();
        try (OwnProcess run = OwnProcess.start(
                folder,
                Map.of("IHC_API_KEY", "a-key"),
                "run",
                "--db",
                "shop.db",
                "--ihc-url",
                url,
                "--conv-type-id",
                "x",
                "--json")) {
            await(asked);
            run.terminate();
            run.errUpTo("stopping");
            mayAnswer.countDown();
            assertThat(run.out()).isEqualTo(manifest());
            assertThat(run.exitCode()).isEqualTo(143);
        } finally {
            mayAnswer.countDown();
            service.stop(0);
        }
        assertThat(manifest()).contains("\"status\" : \"cancelled\"", "\"exit_code\" : 143");
        assertThat(shop.rows("SELECT state FROM tributary_run")).containsExactly("CANCELLED");
        assertThat(shop.rows("SELECT conv_id, ihc FROM attribution_customer_journey"))
                .containsExactly("c1|1.0");
        assertThat(new Cli(folder).run("run", "--db", "shop.db").exitCode()).isZero();
    }

    @Test
    void aRunWhoseOutputNobodyReadsIsFinishedAllTheSame() throws Exception {
        try (OwnProcess run = OwnProcess.start(folder, Map.of(), "run", "--db", "shop.db", "--json")) {
            run.closeOut();
            assertThat(run.exitCode()).isZero();
        }
        assertThat(shop.rows("SELECT state FROM tributary_run")).containsExactly("SUCCEEDED");
        assertThat(manifest()).contains("\"status\" : \"success\"");
        assertThat(folder.resolve("channel_reporting.csv")).exists();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }
}
