package dev.tributary.testing.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Passes connections on to a server at 127.0.0.1, and cuts each after it has sent so many bytes. Thread-safe. */
public final class CuttingProxy implements AutoCloseable {
    private final ServerSocket door;
    private final int port;
    private final long most;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private CuttingProxy(ServerSocket door, int port, long most) {
        this.door = door;
        this.port = port;
        this.most = most;
    }

    /**
     * Starts one.
     *
     * @param port the server's
     * @param most after so many bytes from the server a connection is cut
     */
    public static CuttingProxy before(int port, long most) {
        try {
            CuttingProxy proxy =
                    new CuttingProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port, most);
            proxy.threads.execute(proxy::welcome);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the port to connect to instead of the server's. */
    public int port() {
        return door.getLocalPort();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                open.add(client);
                open.add(server);
                threads.execute(() -> pass(client, server, Long.MAX_VALUE));
                threads.execute(() -> pass(server, client, most));
            } catch (IOException e) {
                // The door was closed, or the server is gone.
            }
        }
    }

    private void pass(Socket from, Socket to, long bytes) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            long left = bytes;
            for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
                out.write(buffer, 0, (int) Math.min(read, left));
                out.flush();
                left -= read;
            }
        } catch (IOException e) {
            // One of them is gone, and so is the other.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
