package dev.tributary.ihcapi.endpoint;

import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.ihcapi.ApiKey;
import dev.tributary.ihcapi.packing.RequestLimits;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Creates endpoints on free ports. */
final class Endpoints {
    static final Capacity USUAL = Capacity.of(256L << 20, 2);

    private Endpoints() {}

    static IhcEndpoint plain() {
        return start(RequestLimits.SERVICE, Optional.empty(), List.of());
    }

    static IhcEndpoint of(RequestLimits limits) {
        return start(limits, Optional.empty(), List.of());
    }

    static IhcEndpoint withRate(double rate) {
        return start(RequestLimits.SERVICE, Optional.of(rate), List.of());
    }

    static IhcEndpoint withModels(IhcModel... models) {
        return start(RequestLimits.SERVICE, Optional.empty(), List.of(models));
    }

    static IhcEndpoint withKeys(String... keys) {
        EndpointSettings settings = new EndpointSettings(
                0,
                ServedModels.of(List.of()),
                RequestLimits.SERVICE,
                Optional.empty(),
                Stream.of(keys).map(ApiKey::of).toList());
        return IhcEndpoint.start(settings, Endpoints.USUAL, EndpointListener.SILENT);
    }

    private static IhcEndpoint start(RequestLimits limits, Optional<Double> rate, List<IhcModel> models) {
        EndpointSettings settings = new EndpointSettings(0, ServedModels.of(models), limits, rate, List.of());
        return IhcEndpoint.start(settings, Endpoints.USUAL, EndpointListener.SILENT);
    }
}
