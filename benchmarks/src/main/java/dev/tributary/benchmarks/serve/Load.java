package dev.tributary.benchmarks.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Requests one after another over each of a few connections. */
final class Load {
    private static final int CONNECTIONS = 4;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final URI url;
    private final JourneysRequest question;
    private final List<HttpClient> clients = new ArrayList<>();

    Load(URI url, JourneysRequest question) {
        this.url = url;
        this.question = question;
        for (int number = 0; number < CONNECTIONS; number++) {
            clients.add(
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        }
    }

    /** How many nanoseconds each of so many requests took, sorted. */
    long[] send(int requests) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<long[]>> parts = new ArrayList<>();
            for (HttpClient client : clients) {
                parts.add(threads.submit(() -> send(client, requests / CONNECTIONS)));
            }
            long[] all = new long[requests / CONNECTIONS * CONNECTIONS];
            for (int part = 0; part < parts.size(); part++) {
                long[] nanos = parts.get(part).get();
                System.arraycopy(nanos, 0, all, part * nanos.length, nanos.length);
            }
            Arrays.sort(all);
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private long[] send(HttpClient client, int requests) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(LONGEST)
                .POST(HttpRequest.BodyPublishers.ofString(question.body()))
                .build();
        long[] nanos = new long[requests];
        for (int number = 0; number < requests; number++) {
            long start = System.nanoTime();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            nanos[number] = System.nanoTime() - start;
            if (status != 200) {
                throw new IOException("answered with " + status);
            }
        }
        return nanos;
    }
}
