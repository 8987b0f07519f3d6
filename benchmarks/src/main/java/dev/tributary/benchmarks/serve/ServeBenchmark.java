package dev.tributary.benchmarks.serve;

import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sends 100,000 requests to an endpoint that it starts, and prints what memory the endpoint has after 1,000, 10,000 and
 * all of them; then again while 64 clients stall. Then it ends. {@code benchmarks/run serve [JVM options]} starts it.
 */
public final class ServeBenchmark {
    private static final int WARM_UP = 200;
    private static final int[] STEPS = {1_000, 10_000, 100_000};
    private static final int FEW = 4_000;
    private static final int STALLED = 64;

    private ServeBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(System.getProperty("tributary.home"));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Serving serving = Serving.start(home, String.join(" ", arguments))) {
            Load small = new Load(serving.url(), JourneysRequest.of(1));
            Load large = new Load(serving.url(), JourneysRequest.of(100));
            out.println(JourneysRequest.of(1).name() + ":");
            small.send(WARM_UP);
            int sent = WARM_UP;
            for (int step : STEPS) {
                report(out, serving, small, step - sent, step);
                sent = step;
            }
            out.println(JourneysRequest.of(100).name() + ":");
            large.send(WARM_UP);
            report(out, serving, large, FEW, FEW);
            List<Socket> stalled = stall(serving.url());
            out.println("the same while " + STALLED + " clients stall in the middle of a request:");
            report(out, serving, large, FEW, FEW);
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    private static void report(PrintStream out, Serving serving, Load load, int requests, int all) throws Exception {
        long start = System.nanoTime();
        long[] nanos = load.send(requests);
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                Locale.ROOT,
                "  after %,7d requests: %4d MiB, %6.0f requests/s, p50 %.1f ms, p99 %.1f ms, longest %.0f ms%n",
                all,
                serving.megabytes(),
                nanos.length / seconds,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    private static List<Socket> stall(URI url) throws Exception {
        List<Socket> stalled = new ArrayList<>();
        for (int number = 0; number < STALLED; number++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort());
            String begun = "POST " + url.getPath() + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n"
                    + (number % 2 == 0 ? "" : "\r\n{");
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            stalled.add(socket);
        }
        return stalled;
    }
}
