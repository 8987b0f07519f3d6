package dev.tributary.cli.command.learn;

import dev.tributary.calibrate.Calibrated;
import dev.tributary.cli.call.Plans;
import dev.tributary.cli.option.Debug;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.intake.Intake;
import dev.tributary.pipeline.files.FilePlan;
import dev.tributary.pipeline.learn.Learned;
import dev.tributary.pipeline.learn.Learning;
import dev.tributary.report.learn.CalibrationJson;
import dev.tributary.report.learn.CalibrationText;
import dev.tributary.store.connect.Address;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code calibrate}. */
@Command(
        name = "calibrate",
        description = "Fit a conversion type's model to answers of the service.",
        mixinStandardHelpOptions = true)
public final class CalibrateCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    CalibrateOptions options = new CalibrateOptions();

    @Mixin
    Debug debug = new Debug();

    public CalibrateCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Optional<String> answers = options.answers;
        Optional<Address> results = options.results
                .place(around, options.learn.source.address(around), around.resolveFolder("."))
                .other();
        LearnOptions learn = options.learn;
        if (answers.isPresent() == options.fromLedger) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "Calibration needs exactly one source of answers.",
                    "Give --answers FILE, or --from-ledger with --db.");
        }
        Path file = around.resolve(learn.out);
        List<Intake> intakes = new ArrayList<>();
        FilePlan plan = learn.files(around)
                .reads("file of answers", answers.map(around::resolve))
                .writes("model file", file);
        results.ifPresent(plan::readsResults);
        Plans.check(plan, Optional.empty(), around);
        Optional<Learned<Calibrated>> stored = options.fromLedger
                ? Optional.of(Learning.fromStored(
                        learn.toLearnFrom(around, intakes::add),
                        results,
                        learn.journeys.options(),
                        learn.conversionType))
                : Optional.empty();
        Calibrated calibrated = stored.map(Learned::found)
                .orElseGet(() -> Learning.fromFile(around.resolve(answers.orElseThrow()), learn.conversionType));
        Learning.write(calibrated.model(), file);
        if (options.json.wanted) {
            around.out().println(CalibrationJson.of(calibrated, file, intakes, stored.map(Learned::journeys)));
        } else {
            CalibrationText.lines(calibrated, file, intakes, stored.map(Learned::journeys))
                    .forEach(around.out()::println);
        }
        around.out().flush();
        return 0;
    }
}
