package dev.tributary.ihcapi.endpoint;

import java.io.IOException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.impl.BasicEntityDetails;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.apache.hc.core5.http.nio.ResponseChannel;
import org.apache.hc.core5.http.protocol.HttpContext;

/** The channel for the answer to a request. */
record ReplyChannel(ResponseChannel channel, HttpContext context) {
    private static final ContentType JSON = ContentType.create("application/json");

    /**
     * Sends the header; the body is written as the client reads it.
     *
     * @param last whether the connection is closed afterwards
     */
    void send(Response response, boolean last) throws HttpException, IOException {
        HttpResponse head = new BasicHttpResponse(response.status());
        response.retryAfter().ifPresent(seconds -> head.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
        if (last) {
            head.setHeader(HttpHeaders.CONNECTION, "close");
        }
        channel.sendResponse(head, new BasicEntityDetails(response.body().size(), JSON), context);
    }
}
