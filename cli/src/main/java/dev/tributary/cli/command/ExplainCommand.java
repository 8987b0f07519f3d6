package dev.tributary.cli.command;

import dev.tributary.cli.config.Layers;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.attribution.ihc.Explanation;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.explain.Explain;
import dev.tributary.pipeline.explain.ExplainedConversion;
import dev.tributary.pipeline.explain.ExplanationJson;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.report.terminal.DecidedText;
import dev.tributary.report.terminal.ExplanationText;
import dev.tributary.report.terminal.IntakeText;
import java.io.PrintWriter;

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
            print(explained);
            IntakeText.lines(explained.intake()).forEach(around.out()::println);
        }
        around.out().flush();
        return 0;
    }

    private void print(ExplainedConversion explained) {
        PrintWriter out = around.out();
        out.println(ExplanationText.headline(explained.conversion()));
        explained.type().ifPresent(type -> out.println("Its conversion type is " + Shown.quoted(type) + "."));
        DecidedText.lines(explained.journeys().options(), explained.journeys().decided())
                .forEach(rule -> out.println(rule.label() + " of its journey: " + rule.text()));
        if (explained.explanation().isEmpty()) {
            explained.why().ifPresent(why -> out.println("No channel is credited with it: " + why.reason() + "."));
            return;
        }
        Explanation explanation = explained.explanation().get();
        ExplanationText.lines(explained.conversion(), explanation).forEach(out::println);
        explained.stored().origin().ifPresent(origin -> {
            out.println();
            out.println("Stored by " + Shown.whole(origin.attributor() + ", " + origin.description()));
            ExplanationText.comparison(explanation, explained.stored().shares()).forEach(out::println);
        });
    }
}
