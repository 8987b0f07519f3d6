package dev.tributary.ihcapi.client;

import dev.tributary.core.ledger.Payload;
import dev.tributary.ihcapi.Access;
import dev.tributary.ihcapi.ApiKey;
import dev.tributary.ihcapi.ClientPolicy;
import dev.tributary.ihcapi.ServiceUrl;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Sends one request once and returns the uninterpreted reply. It follows no redirect, because the JDK's client would
 * send the key to the other host. Thread-safe.
 */
public final class IhcClient {
    private final ServiceUrl service;
    private final ApiKey key;
    private final ClientPolicy policy;
    private final HttpClient http;

    /** Creates a client; nothing is sent yet. */
    public IhcClient(Access access, ClientPolicy policy) {
        this.service = access.service();
        this.key = access.key();
        this.policy = policy;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(policy.deadlines().connect())
                .build();
    }

    /**
     * Sends a request's body. The future always completes with a reply, at the latest at the deadline, and never with
     * an exception; cancelling it closes the connection.
     *
     * @param conversionType the service's id of the trained conversion type
     */
    public CompletableFuture<Reply> sendAsync(String conversionType, Payload body) {
        CompletableFuture<HttpResponse<Payload>> exchange =
                http.sendAsync(request(conversionType, body), info -> new BoundedBody(policy.maxAnswerBytes()));
        // Composed, so that it is not a future of the JDK's client: cancelling one of those completes with a failed
        // reply, and yet reports cancellation.
        CompletableFuture<Reply> reply = CompletableFuture.completedFuture(body)
                .thenCompose(sent -> exchange)
                .handle((response, failure) -> failure == null
                        ? Unpacking.reply(response, policy).withoutKey(key, body)
                        : ConnectionFailures.failed(failure));
        // The request's own time-out ends with the answer's header; a very slow body would block forever.
        long deadline = policy.deadlines().answer().toMillis();
        reply.completeOnTimeout(
                new Reply.Failed(Reply.Kind.TIMEOUT, "no whole answer came within " + deadline / 1000.0 + " s"),
                deadline,
                TimeUnit.MILLISECONDS);
        CompletableFuture<Boolean> unused = reply.handle((done, failure) -> exchange.cancel(true));
        return reply;
    }

    private HttpRequest request(String conversionType, Payload body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.compute(conversionType))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "tributary")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toArray()));
        key.sign(request);
        return request.build();
    }
}
