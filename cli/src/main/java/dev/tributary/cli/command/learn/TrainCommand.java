package dev.tributary.cli.command.learn;

import dev.tributary.cli.call.Plans;
import dev.tributary.cli.option.Debug;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.Phase;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.text.PlainNumber;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.files.FilePlan;
import dev.tributary.pipeline.learn.Learned;
import dev.tributary.pipeline.learn.Learning;
import dev.tributary.report.learn.TrainText;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code train}. */
@Command(
        name = "train",
        description = "Estimate a model from journeys alone, without answers of the service.",
        mixinStandardHelpOptions = true)
public final class TrainCommand implements Callable<Integer> {
    /** Only their ratios matter, and these are the same for smaller numbers. */
    private static final double MOST_WEIGHT = 1e15;

    private static final double LEAST_WEIGHT = 1e-15;

    private final Surroundings around;

    @Mixin
    TrainOptions options = new TrainOptions();

    @Mixin
    Debug debug = new Debug();

    public TrainCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        LearnOptions learn = options.learn;
        List<Intake> found = new ArrayList<>();
        Path file = around.resolve(learn.out);
        FilePlan plan = learn.files(around).writes("model file", file);
        Plans.check(plan, Optional.empty(), around);
        Learned<IhcModel> learned = Learning.fromJourneys(
                learn.toLearnFrom(around, found::add),
                learn.journeys.options(),
                options.window.window(),
                learn.conversionType,
                weights(options.weights.orElse("1,1,1")));
        Learning.write(learned.found(), file);
        TrainText.lines(learned, file, found).forEach(around.out()::println);
        around.out().flush();
        return 0;
    }

    private static Map<Phase, Double> weights(String text) {
        List<String> parts = Arrays.asList(text.split(",", -1));
        double[] values = parts.stream()
                .map(part -> PlainNumber.of(part.strip()))
                .flatMap(Optional::stream)
                .mapToDouble(BigDecimal::doubleValue)
                .filter(value -> value >= 0 && value <= MOST_WEIGHT)
                .toArray();
        double sum = Arrays.stream(values).sum();
        if (parts.size() == 3 && values.length == 3 && sum >= LEAST_WEIGHT) {
            return Map.of(
                    Phase.INITIALIZER, values[0] / sum, Phase.HOLDER, values[1] / sum, Phase.CLOSER, values[2] / sum);
        }
        throw new TributaryException(
                ProblemKind.USAGE,
                "--weights is " + Shown.quoted(text) + ".",
                "Give three numbers, not all 0, for initializer, holder and closer: --weights 0.35,0.38,0.27.");
    }
}
