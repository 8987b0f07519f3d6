package dev.tributary.ihcapi.endpoint;

import dev.tributary.ihcapi.ApiKey;
import dev.tributary.ihcapi.packing.RequestLimits;
import java.util.List;
import java.util.Optional;

/**
 * What an endpoint serves, and to whom.
 *
 * @param port where it listens; 0 for any free port
 * @param models what answers
 * @param limits how much a request may hold
 * @param requestsPerSecond how many requests it answers before it asks for patience, above 0; absent for any number
 * @param keys the keys it accepts; without any, a key is not asked for
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
