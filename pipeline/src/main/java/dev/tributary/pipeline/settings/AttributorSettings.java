package dev.tributary.pipeline.settings;

import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.type.PerType;
import dev.tributary.ihcapi.Access;
import dev.tributary.ihcapi.ClientPolicy;
import dev.tributary.ihcapi.packing.RequestLimits;
import java.nio.file.Path;
import java.util.Optional;

/** What attributes, and with which parameters. */
public sealed interface AttributorSettings {
    /**
     * The IHC service.
     *
     * @param access where it is, and who asks
     * @param conversionTypes the service's conversion type for the conversions of each type; none is blank
     * @param limits how much a request may hold
     * @param redistribution sent along with every request
     * @param watches the calibrated models to hold the answers against, if any
     * @param policy how much is asked for at a time, and how patiently
     * @param metering what it costs, and how much may be spent
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
     * @param forWantOfKey whether it was taken because no API key is set
     */
    record IhcLocal(PerType<Path> models, Redistribution redistribution, boolean forWantOfKey)
            implements AttributorSettings {
        /** The model that is built in, for all types, without redistribution. */
        public static IhcLocal usual() {
            return new IhcLocal(PerType.same(Optional.empty()), Redistribution.NONE, false);
        }
    }
}
