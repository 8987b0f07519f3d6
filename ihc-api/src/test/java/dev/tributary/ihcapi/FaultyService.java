package dev.tributary.ihcapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service that applies the behaviour of a test to each request, and counts what it has computed, and so would bill.
 * It gives all credit of a journey to its first session. Thread-safe.
 */
final class FaultyService implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static {
        // Otherwise the server waits for the client's acknowledgement before it sends the rest: 40 ms each time.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Behaviour behaviour;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private final Map<String, Integer> bills = new ConcurrentHashMap<>();
    private final List<List<String>> seen = Collections.synchronizedList(new ArrayList<>());

    /** The behaviour for a request. */
    interface Behaviour {
        Act decide(Request request) throws Exception;
    }

    /**
     * A request.
     *
     * @param number its number, from 0
     * @param journeys the session ids of each conversion
     */
    record Request(int number, TreeMap<String, List<String>> journeys) {
        int size() {
            return journeys.size();
        }

        int sessions() {
            return journeys.values().stream().mapToInt(Collection::size).sum();
        }
    }

    /**
     * The answer to a request.
     *
     * @param computed whether the journeys were computed, independent of the answer
     * @param lacking by how many bytes the body is shorter than announced; the connection is then closed
     */
    record Act(boolean computed, int status, Map<String, String> headers, byte[] body, int lacking) {
        static Act good(Request request) {
            return value(200, rows(request, request.journeys().keySet()), "");
        }

        /** Answers some of the journeys and omits the others. */
        static Act only(Request request, Collection<String> some) {
            return value(200, rows(request, some), "");
        }

        /** Answers all journeys but one, which is reported as failed. */
        static Act failing(Request request, String conversion) {
            List<String> others = request.journeys().keySet().stream()
                    .filter(id -> !id.equals(conversion))
                    .toList();
            return value(
                    206,
                    rows(request, others),
                    "{\"conversion_id\":\"" + conversion + "\",\"statusCode\":406,\"message\":\"bad\"}");
        }

        static Act says(int status, String message) {
            return new Act(status >= 500, status, Map.of(), utf8("{\"message\":\"" + message + "\"}"), 0);
        }

        static Act raw(byte[] body, Map<String, String> headers) {
            return new Act(true, 200, headers, body, 0);
        }

        Act with(Map<String, String> more) {
            return new Act(computed, status, more, body, lacking);
        }

        Act cut() {
            return new Act(computed, status, headers, body, 100);
        }

        Act notComputed() {
            return new Act(false, status, headers, body, lacking);
        }

        private static Act value(int status, String rows, String failures) {
            String body = "{\"statusCode\":" + status + ",\"value\":[" + rows + "],\"partialFailureErrors\":["
                    + failures + "]}";
            return new Act(true, status, Map.of(), utf8(body), 0);
        }

        private static String rows(Request request, Collection<String> conversions) {
            List<String> rows = new ArrayList<>();
            for (String conversion : conversions) {
                String credit = "1";
                for (String session : request.journeys().getOrDefault(conversion, List.of())) {
                    rows.add(Scene.row(conversion, session, credit));
                    credit = "0";
                }
            }
            return String.join(",", rows);
        }
    }

    private FaultyService(HttpServer server, Behaviour behaviour) {
        this.server = server;
        this.behaviour = behaviour;
    }

    static FaultyService start(Behaviour behaviour) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FaultyService service = new FaultyService(server, behaviour);
            server.createContext("/", service::serve);
            server.setExecutor(service.threads);
            server.start();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int requests() {
        return requests.get();
    }

    int mostUnderWay() {
        return mostUnderWay.get();
    }

    /** Returns the conversions of each request, in the order received. */
    List<List<String>> seen() {
        return List.copyOf(seen);
    }

    /** Returns how many journeys were computed more than once, counting each repetition. */
    int billedAgain() {
        return bills.values().stream().mapToInt(times -> times - 1).sum();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            Request request = new Request(requests.getAndIncrement(), journeys(body));
            seen.add(List.copyOf(request.journeys().keySet()));
            Act act = behaviour.decide(request);
            if (act.computed()) {
                request.journeys().keySet().forEach(id -> bills.merge(id, 1, Integer::sum));
            }
            underWay.decrementAndGet();
            act.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(act.status(), act.body().length + act.lacking());
            exchange.getResponseBody().write(act.body());
        } catch (Exception e) {
            // The client gave up or the test is over: both are expected.
        }
    }

    private static TreeMap<String, List<String>> journeys(byte[] body) {
        TreeMap<String, List<String>> journeys = new TreeMap<>();
        for (JsonNode row : MAPPER.readTree(body).get("customer_journeys")) {
            journeys.computeIfAbsent(row.get("conversion_id").asString(), id -> new ArrayList<>())
                    .add(row.get("session_id").asString());
        }
        return journeys;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
