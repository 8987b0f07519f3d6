package dev.tributary.cli.command;

import dev.tributary.cli.config.Layers;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.pipeline.explain.Explain;
import dev.tributary.pipeline.explain.ExplainedConversion;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.report.explain.ExplainText;
import dev.tributary.report.explain.ExplanationJson;

/** Explains one conversion. */
final class ExplainCommand {
    private final Surroundings around;
    private final ExplainOptions options;

    ExplainCommand(Surroundings around, ExplainOptions options) {
        this.around = around;
        this.options = options;
    }

    int run() {
        Layers layers = options.config.layers(around);
        ExplainedConversion explained = Explain.of(
                options.conversion,
                options.source.required(around),
                options.results.address(around),
                options.journeys.options(),
                options.types.rules(layers.file().types()),
                new AttributorSettings.IhcLocal(
                        Models.of(options.model, layers.file().types(), around),
                        layers.file().redistribution(),
                        false),
                layers.file().intake());
        if (options.json.wanted) {
            around.out().println(ExplanationJson.of(explained));
        } else {
            ExplainText.lines(explained, around.screen()).forEach(around.out()::println);
        }
        around.out().flush();
        return 0;
    }
}
