package dev.tributary.benchmarks.process.bare;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends prepared requests over a few connections, and discards the answers. */
public final class BareClient {
    private final URI target;
    private final List<RecordedExchange> exchanges;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger next = new AtomicInteger();

    private BareClient(URI target, List<RecordedExchange> exchanges) {
        this.target = target;
        this.exchanges = exchanges;
    }

    /**
     * Prints {@code bare SECONDS}.
     *
     * @param arguments the address, a file of {@link RecordedExchange}s, and the number of connections
     */
    public static void main(String[] arguments) throws Exception {
        BareClient bare = new BareClient(URI.create(arguments[0]), RecordedExchange.read(Path.of(arguments[1])));
        int connections = Integer.parseInt(arguments[2]);
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        long start = System.nanoTime();
        List<Future<Boolean>> all = new ArrayList<>();
        for (int number = 0; number < connections; number++) {
            all.add(threads.submit(bare::send));
        }
        for (Future<Boolean> one : all) {
            one.get();
        }
        System.out.println("bare " + (System.nanoTime() - start) / 1e9);
        threads.shutdown();
    }

    /** One after the other, until none is left. */
    private boolean send() throws Exception {
        for (int number = next.getAndIncrement(); number < exchanges.size(); number = next.getAndIncrement()) {
            HttpRequest request = HttpRequest.newBuilder(target)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(
                            exchanges.get(number).request().toArray()))
                    .build();
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("status " + response.statusCode());
            }
        }
        return true;
    }
}
