package dev.tributary.cli.command.ledger;

import dev.tributary.cli.option.Debug;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.summary.ExitCode;
import dev.tributary.report.ledger.RequestsJson;
import dev.tributary.report.ledger.RequestsText;
import dev.tributary.store.RequestRecord;
import dev.tributary.store.ResultsView;
import dev.tributary.store.connect.Stores;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code ledger}. */
@Command(
        name = "ledger",
        description = "List the requests to the service, or those in doubt, or delete old answers.",
        mixinStandardHelpOptions = true)
public final class LedgerCommand implements Callable<Integer> {
    private static final int MOST = 1000;

    private final Surroundings around;

    @Mixin
    LedgerOptions options = new LedgerOptions();

    @Mixin
    Debug debug = new Debug();

    public LedgerCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        KeptResults.require(options.status, around);
        switch (options.action) {
            case "list" -> list(EnumSet.allOf(RequestState.class));
            case "doubt" -> list(EnumSet.of(RequestState.SENT, RequestState.IN_DOUBT));
            case "gc" -> discard(options.keepDays);
            default ->
                throw mistake(
                        "'tributary ledger' cannot " + Shown.quoted(options.action) + ".",
                        NearestMatch.of(options.action, List.of("list", "doubt", "gc"))
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("The actions are list, doubt (requests in doubt) and gc (delete old "
                                        + "answers)."));
        }
        return ExitCode.SUCCESS.code();
    }

    private void list(Set<RequestState> states) {
        List<RequestRecord> requests;
        try (ResultsView view =
                Stores.results(options.status.resultsAddress(around)).look()) {
            requests = view.requests(states, MOST);
        }
        print(options.status.json.wanted ? RequestsJson.of(requests) : RequestsText.of(requests, around.screen()));
    }

    private void discard(int keepDays) {
        if (keepDays < 0) {
            throw mistake("--keep-days is " + keepDays + ".", "Give 0 or more.");
        }
        long discarded = KeptResults.upkeep(options.status, around).discardAnswers(Duration.ofDays(keepDays));
        print(
                options.status.json.wanted
                        ? RequestsJson.discarded(discarded)
                        : RequestsText.discarded(discarded, keepDays));
    }

    private void print(String text) {
        around.out().println(text);
        around.out().flush();
    }

    private static TributaryException mistake(String what, String mend) {
        return new TributaryException(ProblemKind.USAGE, what, mend);
    }
}
