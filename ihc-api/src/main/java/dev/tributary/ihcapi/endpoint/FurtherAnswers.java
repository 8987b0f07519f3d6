package dev.tributary.ihcapi.endpoint;

import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.impl.Http1StreamListener;

/**
 * Whether further answers are sent over a connection. Answers are sent in order, and if the connection is to be closed,
 * because a client was refused or has requested it, the library drops those queued after the current one. Used by the
 * reactor's thread only.
 */
final class FurtherAnswers implements Http1StreamListener {
    private boolean over;

    boolean isOver() {
        return over;
    }

    @Override
    public void onRequestHead(HttpConnection connection, HttpRequest request) {}

    @Override
    public void onResponseHead(HttpConnection connection, HttpResponse response) {}

    @Override
    public void onExchangeComplete(HttpConnection connection, boolean keepAlive) {
        over |= !connection.isOpen();
    }
}
