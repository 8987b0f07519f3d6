package dev.tributary.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A service on the loopback address that implements the contract of the IHC service for any journeys, and counts what
 * it would bill. A journey is billed when it is computed, before the answer is sent: if the answer is lost, it was
 * still paid for. The answer depends only on the rows. Thread-safe.
 */
public final class BillingService implements AutoCloseable {
    private static final int MAX_JOURNEYS = 100;
    private static final long LOOK_MILLIS = 2;

    static {
        // The server sends an answer in two pieces; without this, the second waits 40 ms for the first to be confirmed.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String key;
    private final Behaviour behaviour;
    private final Misfortune misfortune;
    private final Map<String, Integer> computed = new ConcurrentHashMap<>();
    private final Map<String, String> conversionTypes = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong billed = new AtomicLong();
    private final AtomicLong sentBack = new AtomicLong();
    private final AtomicLong splits = new AtomicLong();
    private final AtomicInteger here = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    private BillingService(HttpServer server, String key, Behaviour behaviour) {
        this.server = server;
        this.key = key;
        this.behaviour = behaviour;
        this.misfortune = new Misfortune(behaviour.faultRate(), behaviour.seed());
    }

    /**
     * Starts a service on a free port.
     *
     * @param key the key it accepts
     */
    public static BillingService start(String key, Behaviour behaviour) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            BillingService service = new BillingService(server, key, behaviour);
            server.createContext("/", service::serve);
            server.setExecutor(service.threads);
            server.start();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns scheme, host and port. */
    public String origin() {
        return "http://127.0.0.1:" + port();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Returns the counts so far. */
    public Bills bills() {
        return new Bills(requests.get(), billed.get(), computed.size(), sentBack.get(), splits.get(), atOnce.get());
    }

    /** Returns the conversion type, as in the address, for which each conversion was last billed. */
    public Map<String, String> conversionTypes() {
        return Map.copyOf(conversionTypes);
    }

    /** Waits for a total number of requests; returns whether they were received. */
    public boolean awaitRequests(long count, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (requests.get() < count) {
            if (System.nanoTime() > end || !slept(LOOK_MILLIS)) {
                return false;
            }
        }
        return true;
    }

    /** Delays the answers from now on until {@link #release}; requests are still billed. */
    public void hold() {
        gate = new CountDownLatch(1);
    }

    /** Sends the delayed answers. */
    public void release() {
        gate.countDown();
    }

    private void serve(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        atOnce.accumulateAndGet(here.incrementAndGet(), Math::max);
        try {
            byte[] body = exchange.getRequestBody().readAllBytes();
            answer(body, exchange).answer(exchange, body);
        } finally {
            here.decrementAndGet();
        }
    }

    private Scripted answer(byte[] body, HttpExchange exchange) {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        if (!exchange.getRequestURI().getPath().equals(RecordedService.PATH)) {
            return Scripted.json(403, "{\"message\":\"Missing Authentication Token\"}");
        }
        if (!key.equals(exchange.getRequestHeaders().getFirst("x-api-key"))) {
            return Scripted.json(403, "{\"message\":\"Forbidden\"}");
        }
        if (!exchange.getRequestMethod().equals("POST") || !query.startsWith("conv_type_id=")) {
            return Scripted.json(400, "{\"statusCode\":400,\"message\":\"a POST with a conv_type_id is asked for\"}");
        }
        List<SentJourney> journeys = SentJourney.of(body);
        if (journeys.size() > MAX_JOURNEYS
                || journeys.stream().mapToInt(SentJourney::size).sum() > behaviour.maxSessions()) {
            return Scripted.json(400, "{\"statusCode\":400,\"message\":\"too many journeys or sessions\"}");
        }
        return answer(body, journeys, query.substring("conv_type_id=".length()));
    }

    private Scripted answer(byte[] body, List<SentJourney> journeys, String conversionType) {
        Optional<Fault> fault = misfortune
                .strikes(body, behaviour.faults())
                .filter(kind -> journeys.size() > 1 || kind.strikesOneJourney());
        if (fault.map(Fault::bills).orElse(true)) {
            bill(journeys);
            journeys.forEach(journey -> conversionTypes.put(journey.conversionId(), conversionType));
        }
        Duration time = fault.filter(kind -> kind == Fault.LATE).isPresent() ? behaviour.delay() : behaviour.latency();
        if (!slept(time.toMillis()) || !opened()) {
            return (exchange, ignored) -> exchange.close();
        }
        return fault.map(kind -> faulty(kind, journeys))
                .orElseGet(() -> Scripted.json(200, Computed.answer(journeys, List.of())));
    }

    private Scripted faulty(Fault fault, List<SentJourney> journeys) {
        return switch (fault) {
            case ERROR -> Scripted.json(500, "{\"statusCode\":500,\"message\":\"Internal Server Error\"}");
            case GATEWAY_PAGE ->
                Scripted.with(
                        502,
                        Map.of("Content-Type", "text/html"),
                        "<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>");
            case THROTTLED ->
                Scripted.with(
                        429,
                        Map.of("Content-Type", "application/json", "Retry-After", "0"),
                        "{\"message\":\"Too Many Requests\"}");
            case LATE -> Scripted.json(200, Computed.answer(journeys, List.of()));
            case REFUSED_IN_BODY ->
                Scripted.json(200, "{\"statusCode\":400,\"message\":\"the request could not be read\"}");
            case PARTIAL -> partial(journeys);
        };
    }

    private Scripted partial(List<SentJourney> journeys) {
        sentBack.incrementAndGet();
        return Scripted.json(206, Computed.answer(journeys, List.of(journeys.get(journeys.size() - 1))));
    }

    private void bill(List<SentJourney> journeys) {
        for (SentJourney journey : journeys) {
            billed.incrementAndGet();
            computed.merge(journey.content(), 1, Integer::sum);
            if (!journey.whole()) {
                splits.incrementAndGet();
            }
        }
    }

    private boolean opened() {
        try {
            gate.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns whether the time passed without the service being closed. */
    private static boolean slept(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
