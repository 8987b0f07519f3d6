package dev.tributary.pipeline.settings;

import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.type.PerType;
import dev.tributary.ihcapi.Access;
import dev.tributary.ihcapi.ClientPolicy;
import dev.tributary.ihcapi.packing.RequestLimits;
import java.nio.file.Path;
import java.util.Optional;

/** The attributor and its parameters. */
public sealed interface AttributorSettings {
    /**
     * The IHC service.
     *
     * @param access the address and the key
     * @param conversionTypes the service's conversion type for each type of conversions; none is blank
     * @param limits the limits of a request
     * @param redistribution sent with every request
     * @param watches the calibrated models to compare the answers with, if any
     * @param policy concurrency, rate, retries and time-outs
     * @param metering price and spending limits
     */
    record IhcApi(
            Access access,
            PerType<String> conversionTypes,
            RequestLimits limits,
            Redistribution redistribution,
            PerType<Path> watches,
            ClientPolicy policy,
            Metering metering)
            implements AttributorSettings {}

    /**
     * The local IHC engine.
     *
     * @param models the model files; the built-in default for types without one
     * @param forWantOfKey whether it is used because no API key is set
     */
    record IhcLocal(PerType<Path> models, Redistribution redistribution, boolean forWantOfKey)
            implements AttributorSettings {
        /** The built-in model for all types, without redistribution. */
        public static IhcLocal usual() {
            return new IhcLocal(PerType.same(Optional.empty()), Redistribution.NONE, false);
        }
    }
}
