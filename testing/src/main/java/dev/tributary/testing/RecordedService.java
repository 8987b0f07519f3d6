package dev.tributary.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service on the loopback address that implements the contract of the IHC service and replays recorded answers. It is
 * stricter than the real one: it refuses a request above the limits and counts incomplete journeys. Scripted answers,
 * if there are any, are given first. Thread-safe.
 */
public final class RecordedService implements AutoCloseable {
    /** The path of the contract's endpoint. */
    public static final String PATH = "/v1/compute_ihc";

    private static final int MAX_JOURNEYS = 100;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String key;
    private final int maxSessions;
    private final Golden golden;
    private final Queue<Scripted> script = new ConcurrentLinkedQueue<>();
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private final AtomicLong journeys = new AtomicLong();
    private final AtomicLong splits = new AtomicLong();

    private RecordedService(HttpServer server, String key, int maxSessions, Golden golden) {
        this.server = server;
        this.key = key;
        this.maxSessions = maxSessions;
        this.golden = golden;
    }

    /**
     * Starts a service on a free port.
     *
     * @param key the key it accepts
     * @param maxSessions the most sessions it accepts in a request
     * @param answers the recorded answers; may be empty if every answer is scripted
     */
    public static RecordedService start(String key, int maxSessions, List<GoldenRow> answers) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            RecordedService service = new RecordedService(server, key, maxSessions, new Golden(answers));
            server.createContext("/", service::serve);
            server.setExecutor(service.threads);
            server.start();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the address of the endpoint, without the conversion type. */
    public String url() {
        return origin() + PATH;
    }

    /** Returns scheme, host and port. */
    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Adds an answer to be given before the recorded ones; each is given once, in the order added. */
    public RecordedService script(Scripted answer) {
        script.add(answer);
        return this;
    }

    /** Returns the number of requests received, including refused ones. */
    public int requests() {
        return bodies.size();
    }

    /** Returns the number of journeys in requests that were answered from the recorded answers. */
    public long journeys() {
        return journeys.get();
    }

    /** Returns the number of journeys that were sent without some of their sessions. */
    public long splits() {
        return splits.get();
    }

    /** Returns the bodies of all requests, in the order received. */
    public List<byte[]> bodies() {
        return List.copyOf(bodies);
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        bodies.add(body);
        Optional.ofNullable(script.poll()).orElse(this::fromTheRecord).answer(exchange, body);
    }

    private void fromTheRecord(HttpExchange exchange, byte[] body) throws IOException {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        if (!exchange.getRequestURI().getPath().equals(PATH)) {
            send(exchange, 403, "{\"message\":\"Missing Authentication Token\"}");
        } else if (!key.equals(exchange.getRequestHeaders().getFirst("x-api-key"))) {
            send(exchange, 403, "{\"message\":\"Forbidden\"}");
        } else if (!exchange.getRequestMethod().equals("POST") || !query.startsWith("conv_type_id=")) {
            send(exchange, 400, "{\"statusCode\":400,\"message\":\"a POST with a conv_type_id is asked for\"}");
        } else {
            attribute(exchange, Golden.journeys(body));
        }
    }

    private void attribute(HttpExchange exchange, Map<String, Map<String, JsonNode>> request) throws IOException {
        int sessions = request.values().stream().mapToInt(Map::size).sum();
        if (request.size() > MAX_JOURNEYS || sessions > maxSessions) {
            send(exchange, 400, "{\"statusCode\":400,\"message\":\"too many journeys or sessions\"}");
            return;
        }
        journeys.addAndGet(request.size());
        splits.addAndGet(golden.splits(request));
        ObjectNode answer = golden.answer(request);
        send(exchange, 200, answer.toString());
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        Scripted.json(status, body).answer(exchange, body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
