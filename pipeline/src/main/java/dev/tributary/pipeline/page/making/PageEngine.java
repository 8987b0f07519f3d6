package dev.tributary.pipeline.page.making;

import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.Explainer;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.LocalIhcByType;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.core.type.PerType;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.type.LocalModels;
import dev.tributary.store.Origin;
import dev.tributary.store.OriginCount;
import java.util.List;
import java.util.Optional;

/**
 * The local engine of a page: it computes credit again that it computed before, and explains journeys, whoever
 * attributed them.
 *
 * @param models the model of each type
 * @param types the types of all conversions
 */
record PageEngine(PerType<IhcModel> models, Redistribution redistribution, ConversionTypes types) {
    static PageEngine of(Optional<AttributorSettings> attributor, ConversionTypes types) {
        AttributorSettings.IhcLocal settings =
                attributor.map(PageEngine::local).orElseGet(AttributorSettings.IhcLocal::usual);
        return new PageEngine(LocalModels.read(settings), settings.redistribution(), types);
    }

    /** With a service the models to explain with are those that its answers are watched by. */
    private static AttributorSettings.IhcLocal local(AttributorSettings attributor) {
        return attributor instanceof AttributorSettings.IhcApi api
                ? new AttributorSettings.IhcLocal(api.watches(), api.redistribution(), false)
                : (AttributorSettings.IhcLocal) attributor;
    }

    /** Returns a model for one thread. */
    LocalIhcByType model() {
        return new LocalIhcByType(models, redistribution, types);
    }

    /** Returns whether there is stored credit, and all of it is by these models. */
    boolean made(List<OriginCount> stored) {
        List<Origin> own = LocalModels.origins(model());
        return !stored.isEmpty() && stored.stream().allMatch(origin -> own.contains(origin.origin()));
    }

    /** Returns whether any of the credit is by the built-in model. */
    static boolean builtIn(List<OriginCount> stored) {
        List<Origin> own = LocalModels.origins(new LocalIhcByType(
                PerType.same(Optional.of(DefaultModel.create())), Redistribution.NONE, ConversionTypes.ONE));
        return stored.stream().anyMatch(origin -> own.contains(origin.origin()));
    }

    Explainer explainer(Conversion conversion) {
        return new Explainer(models.of(types.of(conversion)).orElseThrow(), redistribution);
    }
}
