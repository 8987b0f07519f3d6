package dev.tributary.pipeline.type;

import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.LocalIhc;
import dev.tributary.core.attribution.ihc.LocalIhcByType;
import dev.tributary.core.type.PerType;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.store.Origin;
import dev.tributary.store.model.ModelFile;
import java.util.List;
import java.util.Optional;

/** The models of the local engine, from files or built in. */
public final class LocalModels {
    private LocalModels() {}

    /** Reads the model of each type. The default, if none is given, is the built-in model. */
    public static PerType<IhcModel> read(AttributorSettings.IhcLocal settings) {
        PerType<IhcModel> read = settings.models().map(ModelFile::read);
        return read.usual().isPresent() ? read : new PerType<>(Optional.of(DefaultModel.create()), read.byType());
    }

    /** Returns the origin of stored credits for each model. */
    public static List<Origin> origins(LocalIhcByType model) {
        return model.all().stream().map(LocalModels::origin).toList();
    }

    private static Origin origin(LocalIhc model) {
        return new Origin(model.name(), model.conversionType(), model.description());
    }
}
