package dev.tributary.ihcapi.client;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** Describes exceptions of the JDK's client in our own words, because their messages may quote the request. */
final class ConnectionFailures {
    private ConnectionFailures() {}

    static Reply.Failed failed(Throwable failure) {
        if (caused(failure, BoundedBody.TooLargeException.class)) {
            return new Reply.Failed(Reply.Kind.TOO_LARGE, "the answer is longer than allowed");
        }
        if (caused(failure, CertificateException.class)) {
            return new Reply.Failed(Reply.Kind.NOT_TRUSTED, "the host's certificate is not valid for it");
        }
        if (caused(failure, SSLHandshakeException.class)) {
            return new Reply.Failed(Reply.Kind.NOT_SENT, "no encrypted connection could be established");
        }
        if (caused(failure, UnresolvedAddressException.class)) {
            return new Reply.Failed(Reply.Kind.NOT_SENT, "the host's name is not known");
        }
        if (caused(failure, HttpConnectTimeoutException.class)) {
            return new Reply.Failed(Reply.Kind.NOT_SENT, "the host did not accept the connection in time");
        }
        if (caused(failure, ConnectException.class)) {
            return new Reply.Failed(Reply.Kind.NOT_SENT, "the host refused the connection");
        }
        if (caused(failure, SSLException.class)) {
            return new Reply.Failed(Reply.Kind.BROKEN, "the encrypted connection broke");
        }
        return new Reply.Failed(Reply.Kind.BROKEN, "the connection broke before the answer's end");
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> by) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(16)
                .anyMatch(by::isInstance);
    }
}
