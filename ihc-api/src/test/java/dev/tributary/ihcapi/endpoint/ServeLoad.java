package dev.tributary.ihcapi.endpoint;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Measures a running endpoint on this machine: requests of 100 journeys of 1 to 5 sessions, so of 3 in the mean, one after
 * another over each of a few connections. It stops after so many requests, and after half a minute in any case.
 *
 * <pre>{@code ServeLoad PORT [CONNECTIONS [REQUESTS_PER_CONNECTION]]}</pre>
 */
public final class ServeLoad {
    private static final int JOURNEYS = 100;
    private static final int MOST_CONNECTIONS = 16;
    private static final int MOST_REQUESTS = 10_000;
    private static final int WARM_UP = 300;
    private static final long LONGEST = Duration.ofSeconds(30).toNanos();

    private final URI target;
    private final String body = body();

    private ServeLoad(int port) {
        this.target = URI.create("http://127.0.0.1:" + port + "/v1/compute_ihc?conv_type_id=load");
    }

    /** Measures and prints one line. */
    public static void main(String[] args) throws Exception {
        ServeLoad load = new ServeLoad(Integer.parseInt(args[0]));
        int connections = Math.min(MOST_CONNECTIONS, args.length > 1 ? Integer.parseInt(args[1]) : 4);
        int requests = Math.min(MOST_REQUESTS, args.length > 2 ? Integer.parseInt(args[2]) : 1000);
        load.run(connections, WARM_UP);
        long start = System.nanoTime();
        long[] nanos = load.run(connections, requests);
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%d requests of %d journeys over %d connections: %.0f requests/s, p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                nanos.length,
                JOURNEYS,
                connections,
                nanos.length / seconds,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    /** How long each request took. */
    private long[] run(int connections, int requests) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<long[]>> parts = new ArrayList<>();
            for (int number = 0; number < connections; number++) {
                parts.add(threads.submit(() -> connection(requests)));
            }
            long[] all = {};
            for (Future<long[]> part : parts) {
                long[] nanos = part.get();
                int before = all.length;
                all = Arrays.copyOf(all, before + nanos.length);
                System.arraycopy(nanos, 0, all, before, nanos.length);
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private long[] connection(int requests) throws Exception {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(target)
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        long end = System.nanoTime() + LONGEST;
        long[] nanos = new long[requests];
        int done = 0;
        while (done < requests && System.nanoTime() < end) {
            long start = System.nanoTime();
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            nanos[done++] = System.nanoTime() - start;
            if (response.statusCode() != 200) {
                throw new IllegalStateException("status " + response.statusCode());
            }
        }
        return Arrays.copyOf(nanos, done);
    }

    private static String body() {
        List<String> rows = new ArrayList<>();
        IntStream.range(0, JOURNEYS).forEach(journey -> {
            int sessions = 1 + journey % 5;
            IntStream.range(0, sessions)
                    .forEach(session -> rows.add(Rows.row(
                            String.format("%064x", journey),
                            String.format("%064x", journey * 10 + session),
                            "2023-09-%02d 10:%02d:00".formatted(1 + 3 * session, journey % 60),
                            "Channel " + (journey + session) % 20,
                            session == sessions - 1 ? 1 : 0)));
        });
        return Rows.request(rows);
    }
}
