package dev.tributary.cli.command.explain;

import dev.tributary.cli.option.Debug;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.facts.DayZone;
import dev.tributary.pipeline.explain.Explain;
import dev.tributary.pipeline.explain.ExplainedConversion;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.report.explain.ExplainText;
import dev.tributary.report.explain.ExplanationJson;
import dev.tributary.settings.Layers;
import dev.tributary.store.connect.Address;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code explain}. */
@Command(
        name = "explain",
        description = "Show one conversion's journey and why each session has its share.",
        mixinStandardHelpOptions = true)
public final class ExplainCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    ExplainOptions options = new ExplainOptions();

    @Mixin
    Debug debug = new Debug();

    public ExplainCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        DayZone zone = options.timeZone.zone.orElse(DayZone.UTC);
        Layers layers = options.config.layers(around);
        Address source = options.source.required(around);
        ExplainedConversion explained = Explain.of(
                options.conversion,
                source,
                options.results.place(around, Optional.of(source), options.out.folder(around)),
                options.journeys.options(),
                options.types.rules(layers.file().types()),
                new AttributorSettings.IhcLocal(
                        layers.file().types().modelFiles(options.model, around::resolve),
                        layers.file().redistribution(),
                        false),
                options.preset.rules(layers, around));
        if (options.json.wanted) {
            around.out().println(ExplanationJson.of(explained, zone));
        } else {
            ExplainText.lines(explained, zone, around.screen()).forEach(around.out()::println);
        }
        around.out().flush();
        return 0;
    }
}
