package dev.tributary.pipeline.step;

import dev.tributary.core.attribution.Attributor;
import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.LocalIhcAttributor;
import dev.tributary.ihcapi.ClientPolicy;
import dev.tributary.ihcapi.IhcApiAttributor;
import dev.tributary.ihcapi.Learned;
import dev.tributary.ihcapi.Oversight;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.store.model.ModelFile;

/** The registry of attributors: a new one is one line here. */
final class Attributors {
    private Attributors() {}

    static Attributor create(AttributorSettings settings) {
        if (settings instanceof AttributorSettings.IhcApi api) {
            return new IhcApiAttributor(
                    api.access(),
                    api.limits(),
                    api.redistribution(),
                    ClientPolicy.DEFAULT,
                    Learned.NOTHING,
                    Oversight.NONE);
        }
        AttributorSettings.IhcLocal local = (AttributorSettings.IhcLocal) settings;
        return new LocalIhcAttributor(
                local.model().map(ModelFile::read).orElseGet(DefaultModel::create), local.redistribution());
    }
}
