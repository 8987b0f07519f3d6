package dev.tributary.ihcapi.endpoint;

import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.impl.Http1StreamListener;

/**
 * Whether further answers go out over a connection. They take turns, and once the connection is to end, because a client was
 * refused or has asked for it, the library gives none to those that stand behind the one going out. Of the reactor's thread
 * alone.
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
