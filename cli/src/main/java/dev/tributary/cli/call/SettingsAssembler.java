package dev.tributary.cli.call;

import dev.tributary.cli.config.KeyFinder;
import dev.tributary.cli.config.Layers;
import dev.tributary.cli.option.PipelineOptions;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import dev.tributary.core.type.PerType;
import dev.tributary.ihcapi.ApiKey;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.settings.ConversionScope;
import dev.tributary.pipeline.settings.Locations;
import dev.tributary.pipeline.settings.ReportSettings;
import dev.tributary.pipeline.settings.RunSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes the settings of a run out of options and what stands around them. */
public final class SettingsAssembler {
    private static final String API = "ihc-api";
    private static final String LOCAL = "ihc-local";

    private final PipelineOptions options;
    private final Surroundings around;
    private final Layers layers;

    public SettingsAssembler(PipelineOptions options, Surroundings around, Layers layers) {
        this.options = options;
        this.around = around;
        this.layers = layers;
    }

    /**
     * The settings.
     *
     * @param attributes whether the command attributes, so that it needs an attributor
     */
    public RunSettings settings(Path folder, Optional<Path> journeysFile, boolean attributes) {
        return new RunSettings(
                new Locations(
                        options.source.address(around), options.results.map(around::address), folder, journeysFile),
                layers.file().intake(),
                new ConversionScope(
                        options.window.window(),
                        options.types.rules(layers.file().types()),
                        options.freezeBefore),
                options.journeys.options(),
                attributes ? Optional.of(attributor()) : Optional.empty(),
                new ReportSettings(options.dateBasis, options.campaignColumn, options.allowPartial));
    }

    private PerType<Path> models() {
        return Models.of(options.model, layers.file().types(), around);
    }

    private AttributorSettings attributor() {
        Optional<ApiKey> key = KeyFinder.find(
                around.folder(), around.environment(), layers.dotEnv().entries());
        Redistribution redistribution = layers.file().redistribution();
        String name = options.attributor.orElse(key.isPresent() ? API : LOCAL);
        return switch (name) {
            case API ->
                new ApiAssembler(options.api)
                        .settings(key, redistribution, layers.file().types().conversionTypes(), models());
            case LOCAL -> new AttributorSettings.IhcLocal(models(), redistribution, options.attributor.isEmpty());
            default ->
                throw new TributaryException(
                        ProblemKind.USAGE,
                        "There is no attributor " + Shown.quoted(name) + ".",
                        NearestMatch.of(name, List.of(API, LOCAL))
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("There are ihc-api and ihc-local."));
        };
    }
}
