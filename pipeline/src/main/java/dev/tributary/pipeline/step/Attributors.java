package dev.tributary.pipeline.step;

import dev.tributary.core.attribution.Attributor;
import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.LocalIhcAttributor;
import dev.tributary.ihcapi.IhcApiAttributor;
import dev.tributary.ihcapi.Learned;
import dev.tributary.ihcapi.Oversight;
import dev.tributary.ihcapi.RequestJournal;
import dev.tributary.ihcapi.RequestListener;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.store.model.ModelFile;
import java.util.function.BooleanSupplier;

/** The registry of attributors: a new one is one method here. */
final class Attributors {
    private Attributors() {}

    /** One that costs nothing. */
    static Attributor local(AttributorSettings.IhcLocal settings) {
        return new LocalIhcAttributor(
                settings.model().map(ModelFile::read).orElseGet(DefaultModel::create), settings.redistribution());
    }

    /** One that is paid for, and so keeps a journal. */
    static IhcApiAttributor metered(
            AttributorSettings.IhcApi settings, Learned learned, RequestJournal journal, BooleanSupplier stopAsked) {
        return new IhcApiAttributor(
                settings.access(),
                settings.limits(),
                settings.redistribution(),
                settings.policy(),
                learned,
                new Oversight(journal, settings.metering().limit(), stopAsked, RequestListener.SILENT));
    }
}
