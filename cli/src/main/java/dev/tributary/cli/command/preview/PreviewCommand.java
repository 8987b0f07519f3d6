package dev.tributary.cli.command.preview;

import dev.tributary.cli.option.Debug;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.pipeline.preview.MakingPreview;
import dev.tributary.pipeline.preview.Preview;
import dev.tributary.pipeline.preview.PreviewSettings;
import dev.tributary.report.preview.PreviewJson;
import dev.tributary.report.preview.PreviewText;
import dev.tributary.settings.Layers;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code preview}. */
@Command(
        name = "preview",
        description = "Show how the rows of a source are understood, before anything runs.",
        mixinStandardHelpOptions = true)
public final class PreviewCommand implements Callable<Integer> {
    private final Surroundings around;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    PreviewOptions options = new PreviewOptions();

    @Mixin
    Debug debug = new Debug();

    public PreviewCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Layers layers = options.config.layers(around);
        Preview preview = MakingPreview.of(new PreviewSettings(
                options.source.required(around),
                options.window.window(),
                options.types.rules(layers.file().types()),
                options.campaigns,
                options.journeys.options(),
                options.preset.rules(layers, around),
                new PreviewSettings.Made(layers.file().name(), SettingPlaces.of(spec, layers))));
        if (options.json.wanted) {
            around.out().println(PreviewJson.of(preview));
        } else {
            PreviewText.lines(preview, around.screen()).forEach(around.out()::println);
        }
        around.out().flush();
        return preview.exitCode().code();
    }
}
