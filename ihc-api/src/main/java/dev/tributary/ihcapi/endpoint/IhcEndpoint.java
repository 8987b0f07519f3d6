package dev.tributary.ihcapi.endpoint;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ExecutionException;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * An HTTP endpoint on 127.0.0.1 that implements the contract of the IHC service and answers with the local engine. It
 * stores nothing of the requests. Stalled clients, however many, do not block others; see {@link Capacity} for its
 * limits. Thread-safe.
 */
public final class IhcEndpoint implements AutoCloseable {
    private static final String ADDRESS = "127.0.0.1";
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);
    private static final int BACKLOG = 1024;
    private static final long SWEEP_MILLIS = 250;

    /** Connections need little processor time, and no request waits for the computation of another. */
    private static final IOReactorConfig REACTOR = IOReactorConfig.custom()
            .setIoThreadCount(1)
            .setSelectInterval(TimeValue.ofMilliseconds(SWEEP_MILLIS))
            .setSoTimeout(Timeout.DISABLED)
            .setSoReuseAddress(true)
            .setTcpNoDelay(true)
            .setBacklogSize(BACKLOG)
            .build();

    private final SharedState shared;
    private final HttpAsyncServer server;
    private final Timer sweeper = new Timer("ihc-endpoint-sweeper", true);
    private final int port;

    private IhcEndpoint(SharedState shared, int port) throws IOException {
        this.shared = shared;
        this.server = new HttpAsyncServer(
                (session, attachment) -> ConnectionHandler.of(session, shared), REACTOR, null, failure -> {}, null);
        server.start();
        this.port = listen(port);
        TimerTask sweep = new TimerTask() {
            @Override
            public void run() {
                shared.connections().sweep();
            }
        };
        sweeper.schedule(sweep, SWEEP_MILLIS, SWEEP_MILLIS);
    }

    /**
     * Starts to listen.
     *
     * @throws TributaryException TEMPORARY when the port is in use: it may be free later
     */
    public static IhcEndpoint start(EndpointSettings settings, Capacity capacity, EndpointListener listener) {
        return open(
                new SharedState(settings, capacity, new Computation(settings.limits())::answer, listener),
                settings.port());
    }

    static IhcEndpoint open(SharedState shared, int port) {
        try {
            return new IhcEndpoint(shared, port);
        } catch (IOException e) {
            shared.close();
            throw new TributaryException(
                    ProblemKind.TEMPORARY,
                    "Nothing can listen at " + ADDRESS + ":" + port + ": " + e.getMessage() + ".",
                    "Stop what listens there, or choose another port with --port; 0 means any free one.",
                    e);
        }
    }

    private int listen(int wanted) throws IOException {
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            InetSocketAddress address =
                    (InetSocketAddress) server.listen(new InetSocketAddress(loopback, wanted), URIScheme.HTTP)
                            .get()
                            .getAddress();
            return address.getPort();
        } catch (ExecutionException e) {
            stop();
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Returns the port. */
    public int port() {
        return port;
    }

    /** Returns the address for clients, without the conversion type. */
    public String url() {
        return "http://" + ADDRESS + ":" + port() + Gate.PATH;
    }

    /** Stops listening, after the requests in progress have been answered, or after a few seconds. */
    @Override
    public void close() {
        try {
            server.pause();
        } catch (IOException e) {
            // It is already closed.
        }
        shared.connections().awaitIdle(LONGEST_FAREWELL);
        stop();
    }

    private void stop() {
        sweeper.cancel();
        server.close(CloseMode.IMMEDIATE);
        shared.close();
    }
}
