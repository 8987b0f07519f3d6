package dev.tributary.ihcapi.endpoint;

import dev.tributary.core.attribution.ihc.IhcModel;
import java.io.InputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.hc.core5.http.HttpRequest;

/** The state shared by an endpoint's requests: admission, computing threads, and capacity. Thread-safe. */
final class SharedState {
    /** A request of half a megabyte lets shorter ones that arrive within a second go first. */
    private static final long NANOS_PER_BYTE = 2000;

    private final Connections connections;
    private final Gate gate;
    private final BiFunction<InputStream, IhcModel, Response> computation;
    private final EndpointListener listener;
    private final ExecutorService threads;

    /** @param computation computes the answer to a request's body with a model */
    SharedState(
            EndpointSettings settings,
            Capacity capacity,
            BiFunction<InputStream, IhcModel, Response> computation,
            EndpointListener listener) {
        this.connections = new Connections(capacity, System::nanoTime);
        this.gate = new Gate(settings);
        this.computation = computation;
        this.listener = listener;
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                capacity.threads(),
                capacity.threads(),
                0,
                TimeUnit.SECONDS,
                new PriorityBlockingQueue<>(),
                task -> new Thread(task, "ihc-endpoint-" + number.incrementAndGet()));
    }

    Connections connections() {
        return connections;
    }

    Admission admit(HttpRequest request) {
        try {
            return gate.admit(RequestHead.of(request));
        } catch (RuntimeException e) {
            listener.failed(e);
            return new Admission.Refused(Response.FAILED);
        }
    }

    /** Computes asynchronously on another thread, and passes on the answer. */
    void compute(ReceivedBody body, IhcModel model, Consumer<Response> then) {
        try {
            threads.execute(new Job(
                    connections.now() + body.size() * NANOS_PER_BYTE, () -> then.accept(computed(body, model))));
        } catch (RejectedExecutionException stopped) {
            then.accept(Response.BUSY);
        }
    }

    /** First come, first served, except that short requests overtake long ones for a limited time. */
    private record Job(long due, Runnable work) implements Runnable, Comparable<Job> {
        @Override
        public void run() {
            work.run();
        }

        @Override
        public int compareTo(Job other) {
            return Long.signum(due - other.due);
        }
    }

    private Response computed(ReceivedBody body, IhcModel model) {
        try {
            return computation.apply(body.stream(), model);
        } catch (RuntimeException e) {
            listener.failed(e);
            return Response.FAILED;
        }
    }

    void close() {
        threads.shutdownNow();
    }
}
