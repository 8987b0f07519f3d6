package dev.tributary.ihcapi.endpoint;

/** A listener for internal errors that are not reported to clients. Called from several threads concurrently. */
@FunctionalInterface
public interface EndpointListener {
    /** Does nothing. */
    EndpointListener SILENT = failure -> {};

    /** A request was answered with 500, because of an error of this program. */
    void failed(RuntimeException failure);
}
