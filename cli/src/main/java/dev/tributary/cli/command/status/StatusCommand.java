package dev.tributary.cli.command.status;

import dev.tributary.cli.option.Debug;
import dev.tributary.cli.option.StatusOptions;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.status.Status;
import dev.tributary.pipeline.summary.ExitCode;
import dev.tributary.report.run.Forms;
import dev.tributary.report.status.StatusJson;
import dev.tributary.report.status.StatusText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code status}. */
@Command(
        name = "status",
        description = "Show the state of the results, and whether a run is working on them.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
    private static final int LAST_RUNS = 5;

    private final Surroundings around;

    @Mixin
    StatusOptions options = new StatusOptions();

    @Mixin
    Debug debug = new Debug();

    public StatusCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Status status = read(LAST_RUNS, options, around);
        around.out().println(options.json.wanted ? StatusJson.of(status) : StatusText.of(status, around.screen()));
        around.out().flush();
        status.warning().ifPresent(warning -> around.err().println("warning: " + Shown.whole(warning)));
        around.err().flush();
        return ExitCode.SUCCESS.code();
    }

    static Status read(int most, StatusOptions options, Surroundings around) {
        options.config.layers(around);
        return Status.of(options.resultsAddress(around), around.resolve(options.out), most, Forms.ALL.documents());
    }
}
