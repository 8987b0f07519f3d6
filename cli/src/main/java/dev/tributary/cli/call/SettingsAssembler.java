package dev.tributary.cli.call;

import dev.tributary.cli.option.PipelineOptions;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.type.PerType;
import dev.tributary.ihcapi.ApiKey;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.settings.ConversionScope;
import dev.tributary.pipeline.settings.Locations;
import dev.tributary.pipeline.settings.ReportSettings;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.settings.AttributorName;
import dev.tributary.settings.KeyFinder;
import dev.tributary.settings.Layers;
import java.nio.file.Path;
import java.util.Optional;

/** Creates the settings of a run from options and the environment. */
public final class SettingsAssembler {
    private final PipelineOptions options;
    private final Surroundings around;
    private final Layers layers;

    public SettingsAssembler(PipelineOptions options, Surroundings around, Layers layers) {
        this.options = options;
        this.around = around;
        this.layers = layers;
    }

    /**
     * Returns the settings.
     *
     * @param attributes whether the command attributes, so that it needs an attributor
     */
    public RunSettings settings(Path folder, Optional<Path> journeysFile, boolean attributes) {
        RunSettings settings = withoutPage(folder, journeysFile, attributes);
        return options.page.settings(folder, around).map(settings::with).orElse(settings);
    }

    private RunSettings withoutPage(Path folder, Optional<Path> journeysFile, boolean attributes) {
        return new RunSettings(
                new Locations(
                        options.source.address(around), options.results.map(around::address), folder, journeysFile),
                options.preset.rules(layers, around),
                new ConversionScope(
                        options.window.window(),
                        options.types.rules(layers.file().types()),
                        options.freezeBefore),
                options.journeys.options(),
                attributes ? Optional.of(attributor()) : Optional.empty(),
                new ReportSettings(
                        options.dateBasis, options.window.timeZone.zone, options.campaignColumn, options.allowPartial));
    }

    private PerType<Path> models() {
        return layers.file().types().modelFiles(options.model, around::resolve);
    }

    private AttributorSettings attributor() {
        Optional<ApiKey> key = KeyFinder.find(
                around.folder(), around.environment(), layers.dotEnv().entries());
        Redistribution redistribution = layers.file().redistribution();
        AttributorName usual = key.isPresent() ? AttributorName.API : AttributorName.LOCAL;
        return switch (options.attributor.map(AttributorName::of).orElse(usual)) {
            case API ->
                new ApiAssembler(options.api)
                        .settings(key, redistribution, layers.file().types().conversionTypes(), models());
            case LOCAL -> new AttributorSettings.IhcLocal(models(), redistribution, options.attributor.isEmpty());
        };
    }
}
