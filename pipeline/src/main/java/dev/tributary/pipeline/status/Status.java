package dev.tributary.pipeline.status;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.form.RunDocuments;
import dev.tributary.pipeline.record.Manifest;
import dev.tributary.store.ResultsView;
import dev.tributary.store.RunRecord;
import dev.tributary.store.RunState;
import dev.tributary.store.StoredState;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.ResultsStore;
import dev.tributary.store.connect.Stores;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The state of results. Read without the lock, so a run may be working.
 *
 * @param results their address
 * @param stored a summary of their content
 * @param running the run that is working on them
 * @param warning a warning before the next run
 */
public record Status(Address results, StoredState stored, Optional<String> running, Optional<String> warning) {
    /**
     * Reads the state of results.
     *
     * @param folder the folder of the files written with them
     * @param most the maximum number of runs to list
     * @param documents the form of run documents
     * @throws TributaryException USAGE when there is no such database
     */
    public static Status of(Address results, Path folder, int most, RunDocuments documents) {
        ResultsStore store = Stores.results(results);
        try (ResultsView view = store.look()) {
            StoredState first = view.state(most);
            Optional<String> holder = store.holder();
            StoredState stored = holder.isPresent() ? first : withCrashes(first, view.state(most));
            Optional<String> warning = Manifest.read(folder, documents)
                    .filter(found -> found.recordedIn(store.identity()))
                    .filter(found -> view.runs(found.runId()).stream()
                            .noneMatch(run -> run.id().equals(found.runId())))
                    .map(Manifest.Found::unknown);
            return new Status(results, stored, holder, warning);
        }
    }

    /**
     * Returns one run.
     *
     * @param id its id, or a unique prefix
     * @throws TributaryException USAGE when there is none, or several
     */
    public static RunRecord run(String id, Address results) {
        ResultsStore store = Stores.results(results);
        try (ResultsView view = store.look()) {
            RunRecord run = only(id, view.runs(id), results);
            if (run.state() != RunState.RUNNING || store.holder().isPresent()) {
                return run;
            }
            RunRecord again = view.runs(run.id()).get(0);
            return again.state() == RunState.RUNNING ? crashed(again) : again;
        }
    }

    private static RunRecord only(String id, List<RunRecord> found, Address results) {
        if (found.size() != 1) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    found.isEmpty()
                            ? "There is no run " + Shown.quoted(id) + " in " + results + "."
                            : found.size() + " runs in " + results + " have an id that begins with " + Shown.quoted(id)
                                    + ".",
                    "'tributary runs list' shows them.");
        }
        return found.get(0);
    }

    /** A run recorded as running both before and after the lock was seen free has crashed. */
    private static StoredState withCrashes(StoredState before, StoredState after) {
        Set<String> running = new HashSet<>();
        before.runs().stream()
                .filter(run -> run.state() == RunState.RUNNING)
                .map(RunRecord::id)
                .forEach(running::add);
        return new StoredState(
                after.schema(),
                after.conversions(),
                after.reportRows(),
                after.reportDates(),
                after.requestsInDoubt(),
                after.runs().stream()
                        .map(run -> run.state() == RunState.RUNNING && running.contains(run.id()) ? crashed(run) : run)
                        .toList());
    }

    private static RunRecord crashed(RunRecord run) {
        return new RunRecord(
                run.id(),
                run.command(),
                new RunRecord.SoFar(RunState.CRASHED, run.exitCode(), run.document()),
                run.startedAt(),
                run.endedAt(),
                run.process(),
                run.program());
    }
}
