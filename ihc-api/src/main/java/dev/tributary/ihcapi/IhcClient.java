package dev.tributary.ihcapi;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends one request once and hands back what came, unread. It follows no redirect, because the JDK's client would send
 * the key along to the other host. Thread-safe.
 */
public final class IhcClient {
    private final URI target;
    private final ApiKey key;
    private final ClientPolicy policy;
    private final HttpClient http;

    /** @param conversionType the id under which the service knows the trained conversion type */
    public IhcClient(ServiceUrl service, String conversionType, ApiKey key, ClientPolicy policy) {
        this.target = service.compute(conversionType);
        this.key = key;
        this.policy = policy;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(policy.connectTimeout())
                .build();
    }

    /**
     * Sends a request's body.
     *
     * @throws TributaryException TEMPORARY when the thread is interrupted while it waits
     */
    public Reply send(Bytes body) {
        CompletableFuture<HttpResponse<Bytes>> answer =
                http.sendAsync(request(body), info -> new BoundedBody(policy.maxAnswerBytes()));
        try {
            // The request's own timeout ends with the answer's head; a body that drips would hold us for ever.
            return answered(answer.get(policy.deadline().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Reply.Failed(
                    Reply.Kind.TIMEOUT,
                    "no whole answer came within " + policy.deadline().toMillis() / 1000.0 + " s");
        } catch (ExecutionException e) {
            return Failures.failed(e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new TributaryException(
                    ProblemKind.TEMPORARY,
                    "The wait for the service's answer was interrupted.",
                    "Start the run again: what was answered is kept.",
                    e);
        }
    }

    private HttpRequest request(Bytes body) {
        return HttpRequest.newBuilder(target)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "tributary")
                .header("x-api-key", key.value())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toArray()))
                .build();
    }

    private static Reply answered(HttpResponse<Bytes> response) {
        return new Reply.Answered(
                response.statusCode(),
                response.headers().firstValue("retry-after"),
                response.headers().firstValue("location"),
                response.body());
    }
}
