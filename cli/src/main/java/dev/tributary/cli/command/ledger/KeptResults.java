package dev.tributary.cli.command.ledger;

import dev.tributary.cli.call.Plans;
import dev.tributary.cli.option.StatusOptions;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.pipeline.files.FilePlan;
import dev.tributary.pipeline.upkeep.Upkeep;
import java.time.Clock;

/** The results that a command looks after. */
final class KeptResults {
    private KeptResults() {}

    /** Fails where a setting is unknown, or where the results would be kept in another of the command's files. */
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
