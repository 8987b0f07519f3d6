package dev.tributary.pipeline.settings;

import dev.tributary.core.attribution.ihc.Redistribution;
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
     * @param limits how much a request may hold
     * @param redistribution sent along with every request
     * @param watch the calibrated model to hold the answers against, if any
     * @param policy how much is asked for at a time, and how patiently
     * @param metering what it costs, and how much may be spent
     */
    record IhcApi(
            Access access,
            RequestLimits limits,
            Redistribution redistribution,
            Optional<Path> watch,
            ClientPolicy policy,
            Metering metering)
            implements AttributorSettings {}

    /**
     * The local IHC engine.
     *
     * @param model the model file; empty for the built-in default
     * @param forWantOfKey whether it was taken because no API key is set
     */
    record IhcLocal(Optional<Path> model, Redistribution redistribution, boolean forWantOfKey)
            implements AttributorSettings {}
}
