package dev.tributary.pipeline.settings;

import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.ihcapi.ApiKey;
import dev.tributary.ihcapi.ServiceUrl;
import java.nio.file.Path;
import java.util.Optional;

/** What attributes, and with which parameters. */
public sealed interface AttributorSettings {
    /**
     * The IHC service.
     *
     * @param maxSessions the most sessions in a request
     */
    record IhcApi(ApiKey key, ServiceUrl url, String conversionType, int maxSessions, Redistribution redistribution)
            implements AttributorSettings {}

    /**
     * The local IHC engine.
     *
     * @param model the model file; empty for the built-in default
     * @param forWantOfKey whether it was taken because no API key is set
     */
    record IhcLocal(Optional<Path> model, Redistribution redistribution, boolean forWantOfKey) implements AttributorSettings {}
}
