package dev.tributary.ihcapi.endpoint;

import dev.tributary.ihcapi.ApiKey;
import dev.tributary.ihcapi.packing.RequestLimits;
import java.util.List;
import java.util.Optional;

/**
 * The settings of an endpoint.
 *
 * @param port its port; 0 for any free port
 * @param models the models that answer
 * @param limits the limits of a request
 * @param requestsPerSecond the maximum rate before it answers 429, above 0; absent for no limit
 * @param keys the accepted keys; empty if no key is required
 */
public record EndpointSettings(
        int port, ServedModels models, RequestLimits limits, Optional<Double> requestsPerSecond, List<ApiKey> keys) {
    public EndpointSettings {
        keys = List.copyOf(keys);
        if (port < 0 || port > 0xffff) {
            throw new IllegalArgumentException("the port " + port + " is not in 0..65535");
        }
        requestsPerSecond.ifPresent(rate -> {
            if (!(rate > 0) || Double.isInfinite(rate)) {
                throw new IllegalArgumentException("the rate " + rate + " is not a number above 0");
            }
        });
    }
}
