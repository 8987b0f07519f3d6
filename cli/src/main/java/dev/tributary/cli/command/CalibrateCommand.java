package dev.tributary.cli.command;

import dev.tributary.calibrate.Calibrated;
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

/** Learns a model from answers of the service. */
final class CalibrateCommand {
    private final Surroundings around;
    private final LearnOptions options;

    CalibrateCommand(Surroundings around, LearnOptions options) {
        this.around = around;
        this.options = options;
    }

    int run(Optional<String> answers, boolean fromLedger, Optional<Address> results, boolean json) {
        if (answers.isPresent() == fromLedger) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "Calibration takes answers from one place.",
                    "Give --answers FILE, or --from-ledger with --db.");
        }
        Path file = around.resolve(options.out);
        List<Intake> intakes = new ArrayList<>();
        FilePlan plan = FilePlan.none()
                .reads("file of answers", answers.map(around::resolve))
                .readsSource(options.db.map(around::address))
                .writes("model file", file);
        results.ifPresent(plan::readsResults);
        Plans.check(plan, Optional.empty(), around);
        Optional<Learned<Calibrated>> stored = fromLedger
                ? Optional.of(Learning.fromStored(
                        options.source(around, "Name the one the answers were stored for with --db.", intakes::add),
                        results,
                        options.journeys.options(),
                        options.conversionType))
                : Optional.empty();
        Calibrated calibrated = stored.map(Learned::found)
                .orElseGet(() -> Learning.fromFile(around.resolve(answers.orElseThrow()), options.conversionType));
        Learning.write(calibrated.model(), file);
        if (json) {
            around.out().println(CalibrationJson.of(calibrated, file, intakes, stored.map(Learned::journeys)));
        } else {
            CalibrationText.lines(calibrated, file, intakes, stored.map(Learned::journeys))
                    .forEach(around.out()::println);
        }
        around.out().flush();
        return 0;
    }
}
