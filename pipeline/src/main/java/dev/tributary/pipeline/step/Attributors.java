package dev.tributary.pipeline.step;

import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.LocalIhcByType;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.core.type.PerType;
import dev.tributary.ihcapi.LearnedLimits;
import dev.tributary.ihcapi.Oversight;
import dev.tributary.ihcapi.ServiceTypes;
import dev.tributary.ihcapi.sending.IhcApiAttributor;
import dev.tributary.pipeline.settings.AttributorSettings;

/** The registry of attributors: a new one is one method here. */
final class Attributors {
    private Attributors() {}

    /**
     * Creates the local attributor.
     *
     * @param models the model of each type, read before the source, so that an error in one is reported early
     */
    static LocalIhcByType local(PerType<IhcModel> models, AttributorSettings.IhcLocal settings, ConversionTypes types) {
        return new LocalIhcByType(models, settings.redistribution(), types);
    }

    /** Creates the attributor that uses the metered service. */
    static IhcApiAttributor metered(
            AttributorSettings.IhcApi settings, ServiceTypes types, LearnedLimits learned, Oversight oversight) {
        return new IhcApiAttributor(
                settings.access(),
                types,
                settings.limits(),
                settings.redistribution(),
                settings.policy(),
                learned,
                oversight);
    }
}
