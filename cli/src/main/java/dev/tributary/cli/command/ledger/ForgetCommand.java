package dev.tributary.cli.command.ledger;

import dev.tributary.cli.option.Debug;
import dev.tributary.cli.option.StatusOptions;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.pipeline.summary.ExitCode;
import dev.tributary.report.ledger.RequestsJson;
import dev.tributary.report.ledger.RequestsText;
import dev.tributary.store.Forgotten;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code forget}. */
@Command(
        name = "forget",
        description = "Erase a user from results, ledger, answers and quarantine list.",
        mixinStandardHelpOptions = true)
public final class ForgetCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    ForgetOptions options = new ForgetOptions();

    @Mixin
    Debug debug = new Debug();

    public ForgetCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        StatusOptions where = options.status;
        KeptResults.require(where, around);
        Forgotten forgotten = KeptResults.upkeep(where, around)
                .forget(
                        options.user,
                        where.source.address(around),
                        options.preset.rules(where.config.layers(around), around),
                        options.conversions);
        around.out().println(where.json.wanted ? RequestsJson.of(forgotten) : RequestsText.of(forgotten));
        around.out().flush();
        return ExitCode.SUCCESS.code();
    }
}
