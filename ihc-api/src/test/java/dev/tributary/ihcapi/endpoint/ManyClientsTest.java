package dev.tributary.ihcapi.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ManyClientsTest {
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 50;

    @Test
    void eightClientsAtOnceGetTheirOwnAnswers() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try (IhcEndpoint endpoint = Endpoints.plain()) {
            Client client = new Client(endpoint);
            String expected = client.post(request("client-0")).body().toString();
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int number = 0; number < CLIENTS; number++) {
                String name = "client-" + number;
                answers.add(threads.submit(() -> {
                    List<String> heard = new ArrayList<>();
                    for (int round = 0; round < ROUNDS; round++) {
                        heard.add(client.post(request(name)).body().toString().replace(name, "client-0"));
                    }
                    return heard;
                }));
            }
            for (Future<List<String>> heard : answers) {
                assertThat(heard.get(60, TimeUnit.SECONDS)).hasSize(ROUNDS).containsOnly(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String request(String name) {
        List<String> rows = new ArrayList<>(Rows.pair(name + "-a"));
        rows.addAll(Rows.pair(name + "-b"));
        return Rows.request(rows);
    }

    @Test
    void whoStallsInTheMiddleOfARequestHoldsUpNobodyElse() throws Exception {
        List<Socket> stalled = new ArrayList<>();
        try (IhcEndpoint endpoint = Endpoints.plain()) {
            for (int number = 0; number < 4; number++) {
                Socket socket = Client.open(endpoint);
                stalled.add(socket);
                begin(socket, 1000);
            }
            assertThat(new Client(endpoint).post(request("c")).status()).isEqualTo(200);
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    @Test
    void aRequestInFlightIsAnsweredBeforeTheEndpointStops() throws Exception {
        byte[] body = request("late").getBytes(StandardCharsets.UTF_8);
        IhcEndpoint endpoint = Endpoints.plain();
        try (Socket socket = Client.open(endpoint)) {
            begin(socket, body.length);
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(endpoint::close);
            socket.getOutputStream().write(body);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200 ").contains("late-b-2");
            stopped.get(10, TimeUnit.SECONDS);
        }
    }

    /** Sends the head only and waits until the server requests the body: then the server has accepted the request. */
    private static void begin(Socket socket, int length) throws IOException {
        String head = "POST /v1/compute_ihc?conv_type_id=x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Expect: 100-continue\r\nContent-Length: " + length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        StringBuilder heard = new StringBuilder();
        while (!heard.toString().endsWith("\r\n\r\n")) {
            heard.append((char) in.read());
        }
        assertThat(heard).startsWith("HTTP/1.1 100 ");
    }
}
