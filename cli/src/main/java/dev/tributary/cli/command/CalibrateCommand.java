package dev.tributary.cli.command;

import dev.tributary.calibrate.Calibrated;
import dev.tributary.cli.output.CalibrationText;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.pipeline.learn.CalibrationJson;
import dev.tributary.pipeline.learn.Learning;
import java.nio.file.Path;
import java.util.Optional;

/** Learns a model from answers of the service. */
final class CalibrateCommand {
    private final Surroundings around;
    private final LearnOptions options;

    CalibrateCommand(Surroundings around, LearnOptions options) {
        this.around = around;
        this.options = options;
    }

    int run(Optional<String> answers, boolean fromLedger, Optional<Path> results, boolean json) {
        if (answers.isPresent() == fromLedger) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "Calibration takes answers from one place.",
                    "Give --answers FILE, or --from-ledger with --db.");
        }
        Path file = around.resolve(options.out);
        Calibrated calibrated = answers.isPresent()
                ? Learning.fromFile(around.resolve(answers.get()), options.conversionType)
                : Learning.fromStored(database(), results, options.journeys.options(), options.conversionType);
        Learning.write(calibrated.model(), file);
        if (json) {
            around.out().println(CalibrationJson.of(calibrated, file));
        } else {
            CalibrationText.print(calibrated, file, around);
        }
        around.out().flush();
        return 0;
    }

    private Path database() {
        return around.resolve(options.db.orElseThrow(() -> new TributaryException(
                ProblemKind.USAGE, "No database is named.", "Name the one the answers were stored for with --db.")));
    }
}
