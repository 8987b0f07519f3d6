package dev.tributary.cli.command;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.files.FilePlan;
import dev.tributary.pipeline.upkeep.Upkeep;
import dev.tributary.report.ledger.RequestsJson;
import dev.tributary.report.ledger.RequestsText;
import dev.tributary.store.Forgotten;
import dev.tributary.store.RequestRecord;
import dev.tributary.store.ResultsView;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Stores;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows what was asked of the service, tidies it, and erases somebody from it. */
final class LedgerCommand {
    private static final int MOST = 1000;

    private final Surroundings around;
    private final StatusOptions options;

    LedgerCommand(Surroundings around, StatusOptions options) {
        this.around = around;
        this.options = options;
    }

    /** @param action {@code list}, {@code doubt} or {@code gc} */
    int ledger(String action, int keepDays) {
        requireKnownSettings();
        requireOwnPlace();
        switch (action) {
            case "list" -> list(EnumSet.allOf(RequestState.class));
            case "doubt" -> list(EnumSet.of(RequestState.SENT, RequestState.IN_DOUBT));
            case "gc" -> discard(keepDays);
            default ->
                throw mistake(
                        "'tributary ledger' cannot " + Shown.quoted(action) + ".",
                        NearestMatch.of(action, List.of("list", "doubt", "gc"))
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("It can list, show what is in doubt, and throw old answers away with gc."));
        }
        return 0;
    }

    private void list(Set<RequestState> states) {
        List<RequestRecord> requests;
        try (ResultsView view = Stores.results(options.resultsAddress(around)).look()) {
            requests = view.requests(states, MOST);
        }
        print(options.json.wanted ? RequestsJson.of(requests) : RequestsText.of(requests, around.screen()));
    }

    private void discard(int keepDays) {
        if (keepDays < 0) {
            throw mistake("--keep-days is " + keepDays + ".", "Give 0 or more.");
        }
        long discarded = upkeep().discardAnswers(Duration.ofDays(keepDays));
        print(options.json.wanted ? RequestsJson.discarded(discarded) : RequestsText.discarded(discarded, keepDays));
    }

    /** @param conversions ids of conversions of a user who is gone from the source */
    int forget(Optional<String> user, List<String> conversions) {
        requireKnownSettings();
        requireOwnPlace();
        Optional<Address> source = options.source.address(around);
        Forgotten forgotten = upkeep().forget(user, source, conversions);
        print(options.json.wanted ? RequestsJson.of(forgotten) : RequestsText.of(forgotten));
        return 0;
    }

    private Upkeep upkeep() {
        return new Upkeep(options.resultsAddress(around), Clock.systemUTC());
    }

    private void requireOwnPlace() {
        FilePlan plan = FilePlan.none()
                .readsSource(options.source.address(around))
                .keepsResults(options.resultsAddress(around));
        Plans.check(plan, options.config.config, around);
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
