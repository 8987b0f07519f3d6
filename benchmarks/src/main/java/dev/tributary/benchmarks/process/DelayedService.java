package dev.tributary.benchmarks.process;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tributary.benchmarks.process.bare.RecordedExchange;
import dev.tributary.core.ledger.Payload;
import dev.tributary.ihcapi.endpoint.Capacity;
import dev.tributary.ihcapi.endpoint.EndpointSettings;
import dev.tributary.ihcapi.endpoint.IhcEndpoint;
import dev.tributary.ihcapi.endpoint.ServedModels;
import dev.tributary.ihcapi.packing.RequestLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A service on this machine with a configurable response time. The endpoint of {@code serve --ihc} computes an answer
 * the first time; from then on it is cached. So a slow answer needs no computation, which would slow down the measured
 * process.
 */
final class DelayedService implements AutoCloseable {
    private final IhcEndpoint endpoint;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Payload, Payload> answers = new ConcurrentHashMap<>();
    private volatile long waitMillis;

    DelayedService() throws IOException {
        // Before the server, which reads it once.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        endpoint = IhcEndpoint.start(
                new EndpointSettings(0, ServedModels.of(List.of()), RequestLimits.SERVICE, Optional.empty(), List.of()),
                Capacity.of(
                        Runtime.getRuntime().maxMemory(), Runtime.getRuntime().availableProcessors()),
                failure -> System.err.println("benchmarks: the service failed: " + failure));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /** The address that a client posts to, without the conversion type. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort()
                + URI.create(endpoint.url()).getPath();
    }

    /** Sets the response time from now on. */
    void answerAfter(long millis) {
        waitMillis = millis;
    }

    List<RecordedExchange> exchanges() {
        List<RecordedExchange> exchanges = new ArrayList<>();
        answers.forEach((request, answer) -> exchanges.add(new RecordedExchange(request, answer)));
        return exchanges;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Payload request = Payload.copyOf(exchange.getRequestBody().readAllBytes());
            Thread.sleep(waitMillis);
            Payload answer = answers.containsKey(request)
                    ? answers.get(request)
                    : computed(exchange.getRequestURI().getRawQuery(), request);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.size());
            exchange.getResponseBody().write(answer.toArray());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Payload computed(String query, Payload request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(URI.create(endpoint.url() + "?" + query))
                        .header("x-api-key", "any")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request.toArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("the service answered with the status " + response.statusCode());
        }
        Payload answer = Payload.copyOf(response.body());
        answers.put(request, answer);
        return answer;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        endpoint.close();
    }
}
