package dev.tributary.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A proxy for a {@link BillingService} that breaks connections after the service has answered, so that billed answers
 * are lost. Thread-safe.
 */
public final class FaultyProxy implements AutoCloseable {
    /** How a connection is broken. */
    private enum Break {
        RESET,
        TRUNCATED
    }

    private final ServerSocket door;
    private final BillingService service;
    private final Misfortune misfortune;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong broken = new AtomicLong();

    private FaultyProxy(ServerSocket door, BillingService service, Misfortune misfortune) {
        this.door = door;
        this.service = service;
        this.misfortune = misfortune;
    }

    /**
     * Starts a proxy for a service.
     *
     * @param rate the fraction of answers that are lost, 0 to 1: half of them by a reset, half of them truncated
     * @param seed decides which ones
     */
    public static FaultyProxy before(BillingService service, double rate, long seed) {
        try {
            ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            FaultyProxy proxy = new FaultyProxy(door, service, new Misfortune(rate, seed));
            proxy.threads.execute(proxy::welcome);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns scheme, host and port, to be used instead of the service's. */
    public String origin() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Returns how many answers were lost. */
    public long broken() {
        return broken.get();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            boolean goesOn = true;
            while (goesOn) {
                Optional<HttpMessage> request = HttpMessage.read(in);
                goesOn = request.isPresent() && pass(request.get(), client);
            }
        } catch (IOException e) {
            // The client gave up or the test is over: both are expected.
        } finally {
            open.remove(client);
        }
    }

    /** Returns whether the connection may be used again. */
    private boolean pass(HttpMessage request, Socket client) throws IOException {
        Optional<HttpMessage> answer = ask(request);
        Optional<Break> fault = misfortune.strikes(request.body(), List.of(Break.values()));
        if (answer.isEmpty()) {
            return false;
        }
        OutputStream out = client.getOutputStream();
        if (fault.isEmpty()) {
            send(answer.get(), answer.get().body().length, out);
            return true;
        }
        broken.incrementAndGet();
        if (fault.get() == Break.TRUNCATED) {
            send(answer.get(), answer.get().body().length / 2, out);
        } else {
            client.setSoLinger(true, 0);
        }
        return false;
    }

    private Optional<HttpMessage> ask(HttpMessage request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            HttpMessage once = request.closing();
            send(once, once.body().length, socket.getOutputStream());
            return HttpMessage.read(new BufferedInputStream(socket.getInputStream()));
        }
    }

    private static void send(HttpMessage message, int length, OutputStream out) throws IOException {
        byte[] bytes = new byte[message.head().length + length];
        System.arraycopy(message.head(), 0, bytes, 0, message.head().length);
        System.arraycopy(message.body(), 0, bytes, message.head().length, length);
        out.write(bytes);
        out.flush();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
