package dev.tributary.ihcapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that applies the behaviour of a test to each connection, after the request's head was received. */
final class RudeServer implements AutoCloseable {
    private final ServerSocket server;
    private final AtomicInteger connections = new AtomicInteger();

    /** The behaviour for a connection, which is closed afterwards. */
    interface Rudeness {
        void treat(Socket socket) throws IOException, InterruptedException;
    }

    private RudeServer(ServerSocket server) {
        this.server = server;
    }

    static RudeServer start(Rudeness rudeness) {
        try {
            RudeServer rude = new RudeServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread thread = new Thread(() -> rude.serve(rudeness), "rude-server");
            thread.setDaemon(true);
            thread.start();
            return rude;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    private void serve(Rudeness rudeness) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                connections.incrementAndGet();
                if (socket.getInputStream().read(new byte[4096]) > 0) {
                    rudeness.treat(socket);
                }
            } catch (IOException e) {
                // The client gave up or the test is over: both are expected.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
