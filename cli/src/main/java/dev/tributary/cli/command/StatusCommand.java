package dev.tributary.cli.command;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.status.Status;
import dev.tributary.report.run.Forms;
import dev.tributary.report.run.RunJson;
import dev.tributary.report.status.StatusJson;
import dev.tributary.report.status.StatusText;
import dev.tributary.store.RunRecord;
import java.util.List;
import java.util.Optional;

/** Shows how results stand, and the runs that made them. */
final class StatusCommand {
    private static final int LAST_RUNS = 5;
    private static final int MOST_RUNS = 1000;
    private static final String LIST = "list";
    private static final String SHOW = "show";

    private final Surroundings around;
    private final StatusOptions options;

    StatusCommand(Surroundings around, StatusOptions options) {
        this.around = around;
        this.options = options;
    }

    int status() {
        Status status = read(LAST_RUNS);
        print(options.json.wanted ? StatusJson.of(status) : StatusText.of(status, around.screen()));
        status.warning().ifPresent(warning -> around.err().println("warning: " + Shown.whole(warning)));
        around.err().flush();
        return 0;
    }

    /** @param action {@code list}, or {@code show} with an id */
    int runs(String action, Optional<String> id) {
        switch (action) {
            case LIST -> {
                if (id.isPresent()) {
                    throw mistake(
                            "'tributary runs list' takes no id.",
                            "Did you mean 'tributary runs show " + id.get() + "'?");
                }
                List<RunRecord> runs = read(MOST_RUNS).stored().runs();
                print(options.json.wanted ? StatusJson.of(runs) : StatusText.of(runs, around.screen()));
            }
            case SHOW -> {
                String wanted = id.orElseThrow(() ->
                        mistake("It is not said which run to show.", "Give its id; 'tributary runs list' shows them."));
                requireKnownSettings();
                RunRecord run = Status.run(wanted, options.resultsAddress(around));
                print(options.json.wanted ? RunJson.of(run) : StatusText.of(run));
            }
            default ->
                throw mistake(
                        "'tributary runs' cannot " + Shown.quoted(action) + ".",
                        NearestMatch.of(action, List.of(LIST, SHOW))
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("It can list, and show one run."));
        }
        return 0;
    }

    private Status read(int most) {
        requireKnownSettings();
        return Status.of(options.resultsAddress(around), around.resolve(options.out), most, Forms.ALL.documents());
    }

    private void requireKnownSettings() {
        options.config.layers(around);
    }

    private void print(String text) {
        around.out().println(text);
        around.out().flush();
    }

    private static TributaryException mistake(String what, String mend) {
        return new TributaryException(ProblemKind.USAGE, what, mend);
    }
}
