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
     * One that costs nothing.
     *
     * @param models the model of each type, read before the source: a mistake in one should not wait for it
     */
    static LocalIhcByType local(PerType<IhcModel> models, AttributorSettings.IhcLocal settings, ConversionTypes types) {
        return new LocalIhcByType(models, settings.redistribution(), types);
    }

    /** One that is paid for, and so is watched. */
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
