package dev.tributary.ihcapi.endpoint;

/** Is told what a client is not. Called from several threads at once. */
@FunctionalInterface
public interface EndpointListener {
    /** Does nothing. */
    EndpointListener SILENT = failure -> {};

    /** A request was answered with 500, because of a fault of this program. */
    void failed(RuntimeException failure);
}
