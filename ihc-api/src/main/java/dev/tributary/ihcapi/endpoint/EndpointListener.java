package dev.tributary.ihcapi.endpoint;

/** Hears of what a client is not told. Called from several threads at once. */
@FunctionalInterface
public interface EndpointListener {
    /** Hears nothing. */
    EndpointListener SILENT = failure -> {};

    /** A request was answered with 500, because of a fault of this program. */
    void failed(RuntimeException failure);
}
