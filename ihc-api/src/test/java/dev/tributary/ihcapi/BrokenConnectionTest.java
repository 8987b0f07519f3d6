package dev.tributary.ihcapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.ledger.Payload;
import dev.tributary.ihcapi.client.IhcClient;
import dev.tributary.ihcapi.client.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Answers that are incomplete. */
class BrokenConnectionTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private final List<Journey> journeys = MadeJourneys.ofSizes(2, 1);

    @Test
    void aHostThatIsNotThereIsNamed() {
        String url;
        try (RudeServer gone = RudeServer.start(socket -> {})) {
            url = gone.url();
        }
        Runs.Run run = Runs.run(url, journeys);
        temporary(run, "cannot be reached", 6);
        assertThat(run.stop().orElseThrow()).hasMessageContaining(url.substring("http://".length()));
    }

    @Test
    void aServiceThatStaysSilentIsGivenUpAtTheDeadline() {
        CountDownLatch over = new CountDownLatch(1);
        try (RudeServer silent = RudeServer.start(socket -> over.await())) {
            IhcClient client = client(silent);
            assertThat(client.sendAsync("t", Payload.copyOf(new byte[] {1})).join())
                    .isInstanceOfSatisfying(
                            Reply.Failed.class,
                            failed -> assertThat(failed.kind()).isEqualTo(Reply.Kind.TIMEOUT));
        } finally {
            over.countDown();
        }
    }

    @Test
    void aBodyThatDripsIsGivenUpAtTheDeadline() {
        try (RudeServer dripping = RudeServer.start(BrokenConnectionTest::drip)) {
            long start = System.nanoTime();
            Reply reply = client(dripping)
                    .sendAsync("t", Payload.copyOf(new byte[] {1}))
                    .join();
            long millis = (System.nanoTime() - start) / 1_000_000;
            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Reply.Failed.class,
                            failed -> assertThat(failed.kind()).isEqualTo(Reply.Kind.TIMEOUT));
            assertThat(millis).isBetween(600L, Runs.QUICK.deadlines().answer().toMillis() + 1_000);
        }
    }

    @Test
    void aResetInTheMiddleOfTheBodyIsTriedAgain() {
        try (RudeServer resetting = RudeServer.start(socket -> {
            write(socket, HEAD + "Content-Length: 1000\r\n\r\n{\"statusCode\":200");
            socket.setSoLinger(true, 0);
        })) {
            temporary(Runs.run(resetting.url(), journeys), "broke before the answer's end", 6);
            assertThat(resetting.connections()).isEqualTo(6);
        }
    }

    @Test
    void aBodyShorterThanAnnouncedIsNoAnswer() {
        try (RudeServer cutting = RudeServer.start(
                socket -> write(socket, HEAD + "Content-Length: 1000\r\n\r\n{\"statusCode\":200,\"value\":[]}"))) {
            temporary(Runs.run(cutting.url(), journeys), "broke before the answer's end", 6);
        }
    }

    @Test
    void aChunkedBodyThatIsCutIsNoAnswer() {
        try (RudeServer cutting = RudeServer.start(
                socket -> write(socket, HEAD + "Transfer-Encoding: chunked\r\n\r\n10\r\n{\"statusCode\":2"))) {
            temporary(Runs.run(cutting.url(), journeys), "broke before the answer's end", 6);
        }
    }

    @Test
    void anAnswerWithoutEndIsCutOffAtTheLimitAndEndsTheRun() {
        try (RudeServer endless = RudeServer.start(socket -> {
            write(socket, HEAD + "Transfer-Encoding: chunked\r\n\r\n");
            String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
            for (int times = 0; times < 10_000; times++) {
                write(socket, chunk);
            }
        })) {
            Runs.Run run = Runs.run(endless.url(), journeys);
            assertThat(Scene.kind(run)).isEqualTo(ProblemKind.REMOTE);
            assertThat(Scene.message(run)).contains("longer than allowed");
            assertThat(run.usage().journeysInDoubt()).isEqualTo(2);
            assertThat(endless.connections()).isEqualTo(1);
        }
    }

    /**
     * The JDK's client keeps a head in memory while it is received. JDK 17.0.15 closes the connection before 4 MB are
     * sent, including the socket buffers; in other versions the deadline is the limit.
     */
    @Test
    void aHeadWithoutEndIsGivenUpWithinTheDeadline() {
        AtomicLong written = new AtomicLong();
        try (RudeServer flooding = RudeServer.start(socket -> {
            write(socket, HEAD);
            String kilobyte = "x".repeat(1024);
            for (int header = 0; header < 1_000_000; header++) {
                write(socket, "X-" + header + ": " + kilobyte + "\r\n");
                written.addAndGet(1024);
            }
        })) {
            long start = System.nanoTime();
            Reply reply = client(flooding)
                    .sendAsync("t", Payload.copyOf(new byte[] {1}))
                    .join();
            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Reply.Failed.class,
                            failed -> assertThat(failed.kind()).isIn(Reply.Kind.BROKEN, Reply.Kind.TIMEOUT));
            assertThat((System.nanoTime() - start) / 1_000_000)
                    .isLessThan(Runs.QUICK.deadlines().answer().toMillis() + 1_000);
        }
        assertThat(written.get()).isLessThan(1_000_000L * 1024);
    }

    @Test
    void aServerThatStopsReadingIsGivenUpAtTheDeadline() {
        CountDownLatch over = new CountDownLatch(1);
        try (RudeServer deaf = RudeServer.start(socket -> over.await())) {
            long start = System.nanoTime();
            Reply reply = client(deaf)
                    .sendAsync("t", Payload.copyOf(new byte[32 << 20]))
                    .join();
            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Reply.Failed.class,
                            failed -> assertThat(failed.kind()).isEqualTo(Reply.Kind.TIMEOUT));
            assertThat((System.nanoTime() - start) / 1_000_000)
                    .isBetween(600L, Runs.QUICK.deadlines().answer().toMillis() + 1_000);
        } finally {
            over.countDown();
        }
    }

    @Test
    void aSilentServiceLeavesItsRequestsInDoubtAndHalvesThem() {
        CountDownLatch over = new CountDownLatch(1);
        try (FaultyService service = FaultyService.start(request -> {
            if (request.size() > 1) {
                over.await(8, TimeUnit.SECONDS);
            }
            return FaultyService.Act.good(request);
        })) {
            Runs.Run run = Runs.run(service.url(), journeys);
            assertThat(run.attributed()).isEqualTo(2);
            assertThat(run.usage()).isEqualTo(new ApiUsage(3, 2, 2, 1, 2, 0));
        } finally {
            over.countDown();
        }
    }

    @Test
    void aNameThatNobodyKnowsIsNoConnection() {
        IhcClient client =
                new IhcClient(new Access(ServiceUrl.of("https://nowhere.invalid"), ApiKey.of(Runs.KEY)), patient());
        notSent(client.sendAsync("t", Payload.copyOf(new byte[] {1})).join());
    }

    @Test
    void aHostThatDoesNotAcceptInTimeIsNoConnection() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket full = new ServerSocket(0, 1, here);
                Socket first = new Socket(here, full.getLocalPort());
                Socket second = new Socket(here, full.getLocalPort())) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            ClientPolicy policy = Runs.QUICK.with(
                    new ClientPolicy.Deadlines(Duration.ofMillis(300), Duration.ofSeconds(10), Duration.ofSeconds(1)));
            ServiceUrl url = ServiceUrl.of("http://127.0.0.1:" + full.getLocalPort());
            IhcClient client = new IhcClient(new Access(url, ApiKey.of(Runs.KEY)), policy);
            notSent(client.sendAsync("t", Payload.copyOf(new byte[] {1})).join());
        }
    }

    private static void notSent(Reply reply) {
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Failed.class, failed -> assertThat(failed.kind()).isEqualTo(Reply.Kind.NOT_SENT));
    }

    private static ClientPolicy patient() {
        return Runs.QUICK.with(
                new ClientPolicy.Deadlines(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(1)));
    }

    @Test
    void aServerThatSpeaksSomethingElseIsNoAnswer() {
        try (RudeServer babbling = RudeServer.start(socket -> write(socket, "220 smtp ready\r\n"))) {
            temporary(Runs.run(babbling.url(), journeys), "broke", 6);
        }
    }

    @Test
    void aRunThatIsInterruptedEndsWithoutAnotherRequest() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (RudeServer silent = RudeServer.start(socket -> {
            asked.countDown();
            over.await();
        })) {
            CompletableFuture<Runs.Run> result = new CompletableFuture<>();
            Thread runner = new Thread(() -> result.complete(Runs.run(silent.url(), journeys)));
            runner.start();
            asked.await();
            runner.interrupt();
            temporary(result.join(), "interrupted", 1);
        } finally {
            over.countDown();
        }
    }

    private static void temporary(Runs.Run run, String what, int requests) {
        assertThat(run.outcomes()).isEmpty();
        assertThat(run.stop().orElseThrow().kind()).isEqualTo(ProblemKind.TEMPORARY);
        assertThat(run.stop().orElseThrow()).hasMessageContaining(what);
        assertThat(run.usage().requestsSent()).isEqualTo(requests);
    }

    private static IhcClient client(RudeServer server) {
        return new IhcClient(new Access(ServiceUrl.of(server.url()), ApiKey.of(Runs.KEY)), Runs.QUICK);
    }

    private static void drip(Socket socket) throws IOException, InterruptedException {
        write(socket, HEAD + "Content-Length: 100000\r\n\r\n");
        for (int drop = 0; drop < 200; drop++) {
            write(socket, " ");
            Thread.sleep(50);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
