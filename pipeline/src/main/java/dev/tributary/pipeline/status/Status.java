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
 * How some results stand. Looked up without the lock, so a run may be under way.
 *
 * @param results where they are
 * @param stored what is in it
 * @param running who works on it at this moment
 * @param warning what a person should know before the next run
 */
public record Status(Address results, StoredState stored, Optional<String> running, Optional<String> warning) {
    /**
     * How results stand.
     *
     * @param folder where the files are that were written with them
     * @param most how many runs to list
     * @param documents the form in which runs were written down
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
     * One run.
     *
     * @param id its id, or as much of it as no other has
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

    /** Who was running before and after the lock was seen free does not run any more, and has not said how it ended. */
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
                after.reportBasis(),
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
