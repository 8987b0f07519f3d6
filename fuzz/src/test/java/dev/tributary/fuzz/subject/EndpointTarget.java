package dev.tributary.fuzz.subject;

import dev.tributary.ihcapi.ApiKey;
import dev.tributary.ihcapi.endpoint.Capacity;
import dev.tributary.ihcapi.endpoint.EndpointSettings;
import dev.tributary.ihcapi.endpoint.IhcEndpoint;
import dev.tributary.ihcapi.endpoint.ServedModels;
import dev.tributary.ihcapi.packing.RequestLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * The endpoint, over a connection: an input consists of all bytes that a client sends before it closes its side. The
 * endpoint answers or closes the connection, without an internal failure.
 */
public final class EndpointTarget implements Reader<String> {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int LONGEST_ANSWER = 4 << 20;

    /** Answers to unsupported methods and versions. */
    private static final Pattern REFUSALS = Pattern.compile("HTTP/1\\.1 50[15] ");

    /** A key that is in no input. */
    private static final String OTHER = "hidden0815";

    private final AtomicReference<RuntimeException> failed = new AtomicReference<>();
    private final IhcEndpoint endpoint = IhcEndpoint.start(
            new EndpointSettings(
                    0,
                    ServedModels.of(List.of()),
                    RequestLimits.SERVICE,
                    Optional.empty(),
                    List.of(ApiKey.of("canary4711"), ApiKey.of(OTHER))),
            Capacity.of(256L << 20, 2),
            failed::set);

    @Override
    public String read(byte[] bytes) throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), endpoint.port())) {
            client.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = client.getOutputStream();
            InputStream in = client.getInputStream();
            out.write(bytes);
            client.shutdownOutput();
            return Text.of(in.readNBytes(LONGEST_ANSWER));
        } catch (SocketException closed) {
            // The server closed the connection first.
            return "";
        }
    }

    @Override
    public void check(byte[] bytes, String read) {
        RuntimeException failure = failed.get();
        if (failure != null) {
            throw new Fault("the endpoint failed", failure);
        }
        if (read.length() >= LONGEST_ANSWER) {
            throw new Fault("an answer without end");
        }
        if (!read.isEmpty() && !read.startsWith("HTTP/1.")) {
            throw new Fault("not an answer: " + read);
        }
        if (read.startsWith("HTTP/1.1 5") && !REFUSALS.matcher(read).lookingAt()) {
            throw new Fault("a fault of the server: " + read);
        }
        if (read.contains(OTHER) && !Text.of(bytes).contains(OTHER)) {
            throw new Fault("the key is told: " + read);
        }
    }
}
