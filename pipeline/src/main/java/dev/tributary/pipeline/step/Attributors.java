package dev.tributary.pipeline.step;

import dev.tributary.ihcapi.IhcApiAttributor;
import dev.tributary.ihcapi.Learned;
import dev.tributary.ihcapi.Oversight;
import dev.tributary.ihcapi.RequestJournal;
import dev.tributary.ihcapi.RequestListener;
import dev.tributary.ihcapi.ServiceTypes;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.type.JourneyTypes;
import dev.tributary.pipeline.type.LocalByType;
import java.util.function.BooleanSupplier;

/** The registry of attributors: a new one is one method here. */
final class Attributors {
    private Attributors() {}

    /** One that costs nothing. */
    static LocalByType local(AttributorSettings.IhcLocal settings, JourneyTypes types) {
        return LocalByType.of(settings, types);
    }

    /** One that is paid for, and so keeps a journal. */
    static IhcApiAttributor metered(
            AttributorSettings.IhcApi settings,
            ServiceTypes types,
            Learned learned,
            RequestJournal journal,
            BooleanSupplier stopAsked) {
        return new IhcApiAttributor(
                settings.access(),
                types,
                settings.limits(),
                settings.redistribution(),
                settings.policy(),
                learned,
                new Oversight(journal, settings.metering().limit(), stopAsked, RequestListener.SILENT));
    }
}
