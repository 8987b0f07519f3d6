package dev.tributary.ihcapi.endpoint;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * An HTTP endpoint on 127.0.0.1 that speaks the contract of the IHC service and answers with the local engine. It keeps
 * nothing of what it is sent. Thread-safe.
 *
 * <p>It sets three properties of the JDK's server for the whole process, where they are not set: packets are sent without
 * delay, and a client has half a minute to send its request and to take its answer.
 */
public final class IhcEndpoint implements AutoCloseable {
    private static final String ADDRESS = "127.0.0.1";
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);

    /** More than processors, because a client that sends slowly holds a thread for as long. */
    private static final int THREADS = 4 * Runtime.getRuntime().availableProcessors();

    private final HttpServer server;
    private final WorkInFlight work = new WorkInFlight(THREADS);
    private final Gate gate;
    private final Computation computation;
    private final EndpointListener listener;

    private IhcEndpoint(HttpServer server, EndpointSettings settings, EndpointListener listener) {
        this.server = server;
        this.gate = new Gate(settings);
        this.computation = new Computation(settings.limits());
        this.listener = listener;
    }

    /**
     * Starts to listen.
     *
     * @throws TributaryException TEMPORARY when the port is taken: by and by it may be free
     */
    public static IhcEndpoint start(EndpointSettings settings, EndpointListener listener) {
        tune("nodelay", "true");
        tune("maxReqTime", "30");
        tune("maxRspTime", "30");
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            HttpServer server = HttpServer.create(new InetSocketAddress(loopback, settings.port()), 0);
            IhcEndpoint endpoint = new IhcEndpoint(server, settings, listener);
            server.createContext("/", endpoint::serve);
            server.setExecutor(endpoint.work);
            server.start();
            return endpoint;
        } catch (IOException e) {
            throw new TributaryException(
                    ProblemKind.TEMPORARY,
                    "Nothing can listen at " + ADDRESS + ":" + settings.port() + ": " + e.getMessage() + ".",
                    "Stop what listens there, or choose another port with --port; 0 stands for any free one.",
                    e);
        }
    }

    private static void tune(String property, String value) {
        String name = "sun.net.httpserver." + property;
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    /** The port it listens at. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** The address that a client posts to, without the conversion type. */
    public String url() {
        return "http://" + ADDRESS + ":" + port() + Gate.PATH;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Response answer(HttpExchange exchange) throws IOException {
        try {
            Admission admission = gate.admit(RequestHead.of(exchange));
            if (admission instanceof Admission.Granted granted) {
                Optional<byte[]> body = RequestText.read(exchange.getRequestBody());
                return body.map(text -> computation.answer(text, granted.model()))
                        .orElse(Response.TOO_LARGE);
            }
            RequestText.passOver(exchange.getRequestBody());
            return ((Admission.Refused) admission).response();
        } catch (RuntimeException e) {
            listener.failed(e);
            return Response.FAILED;
        }
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        response.retryAfter()
                .ifPresent(seconds -> exchange.getResponseHeaders().set("Retry-After", Long.toString(seconds)));
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(response.status(), -1);
        } else {
            exchange.sendResponseHeaders(response.status(), response.body().size());
            response.body().stream().transferTo(exchange.getResponseBody());
        }
    }

    /** Stops to listen, once the requests that are being answered are, or after a few seconds. */
    @Override
    public void close() {
        work.awaitIdle(LONGEST_FAREWELL);
        server.stop(0);
        work.stop();
    }
}
