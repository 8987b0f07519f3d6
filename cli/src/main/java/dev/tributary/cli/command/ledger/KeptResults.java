package dev.tributary.cli.command.ledger;

import dev.tributary.cli.call.Plans;
import dev.tributary.cli.option.StatusOptions;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.pipeline.files.FilePlan;
import dev.tributary.pipeline.upkeep.Upkeep;
import java.time.Clock;

/** The results for maintenance commands. */
final class KeptResults {
    private KeptResults() {}

    /** Throws if a setting is unknown, or if the results are the same file as another of the command's files. */
    static void require(StatusOptions options, Surroundings around) {
        options.config.layers(around);
        FilePlan plan = FilePlan.none()
                .readsSource(options.source.address(around))
                .keepsResults(options.resultsAddress(around));
        Plans.check(plan, options.config.config, around);
    }

    static Upkeep upkeep(StatusOptions options, Surroundings around) {
        return new Upkeep(options.resultsAddress(around), Clock.systemUTC());
    }
}
