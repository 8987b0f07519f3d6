package dev.tributary.cli.command.status;

import dev.tributary.cli.option.Debug;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.status.Status;
import dev.tributary.pipeline.summary.ExitCode;
import dev.tributary.report.run.RunJson;
import dev.tributary.report.status.StatusJson;
import dev.tributary.report.status.StatusText;
import dev.tributary.store.RunRecord;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code runs}. */
@Command(
        name = "runs",
        description = "List the runs on these results, or show one of them.",
        mixinStandardHelpOptions = true)
public final class RunsCommand implements Callable<Integer> {
    private static final int MOST_RUNS = 1000;
    private static final String LIST = "list";
    private static final String SHOW = "show";

    private final Surroundings around;

    @Mixin
    RunsOptions options = new RunsOptions();

    @Mixin
    Debug debug = new Debug();

    public RunsCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Optional<String> id = options.id;
        switch (options.action) {
            case LIST -> {
                if (id.isPresent()) {
                    throw mistake(
                            "'tributary runs list' takes no id.",
                            "Did you mean 'tributary runs show " + id.get() + "'?");
                }
                List<RunRecord> runs = StatusCommand.read(MOST_RUNS, options.status, around)
                        .stored()
                        .runs();
                print(options.status.json.wanted ? StatusJson.of(runs) : StatusText.of(runs, around.screen()));
            }
            case SHOW -> {
                String wanted = id.orElseThrow(
                        () -> mistake("No run to show is given.", "Give its id; 'tributary runs list' shows them."));
                options.status.config.layers(around);
                RunRecord run = Status.run(wanted, options.status.resultsAddress(around));
                print(options.status.json.wanted ? RunJson.of(run) : StatusText.of(run));
            }
            default ->
                throw mistake(
                        "'tributary runs' cannot " + Shown.quoted(options.action) + ".",
                        NearestMatch.of(options.action, List.of(LIST, SHOW))
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("The actions are list and show."));
        }
        return ExitCode.SUCCESS.code();
    }

    private void print(String text) {
        around.out().println(text);
        around.out().flush();
    }

    private static TributaryException mistake(String what, String mend) {
        return new TributaryException(ProblemKind.USAGE, what, mend);
    }
}
