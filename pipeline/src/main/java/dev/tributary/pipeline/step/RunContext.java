package dev.tributary.pipeline.step;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.report.Credits;
import dev.tributary.pipeline.record.RunJournal;
import dev.tributary.pipeline.settings.RunCall;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.store.Results;
import dev.tributary.store.sqlite.SqliteResults;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What the steps of one command share: the facts, read once, and the results, opened once, each when first asked for.
 * Not thread-safe.
 */
public final class RunContext implements AutoCloseable {
    private final RunSettings settings;
    private final RunCall call;
    private final RunJournal journal;
    private final SourceReading reading;
    private Optional<Results> results = Optional.empty();
    private Optional<Credits> credits = Optional.empty();

    /** @param journal hears when the results are opened, and knows the run's id */
    public RunContext(RunSettings settings, RunCall call, RunJournal journal) {
        this.settings = settings;
        this.reading = new SourceReading(settings);
        this.call = call;
        this.journal = journal;
    }

    /** The run's id; final once the results are open. */
    String runId() {
        return journal.runId();
    }

    /** Tells the times that are written down. */
    Clock clock() {
        return call.clock();
    }

    /** Whether the run has been told to stop. May be asked from any thread. */
    BooleanSupplier stopAsked() {
        return call.stopAsked();
    }

    RunSettings settings() {
        return settings;
    }

    DateWindow window() {
        return settings.window();
    }

    /** What is read of the source. */
    SourceReading reading() {
        return reading;
    }

    /** The source's facts. */
    Facts facts() {
        return reading.facts();
    }

    /** The facts, if a step has asked for them. */
    public Optional<Facts> factsRead() {
        return reading.factsRead();
    }

    /** The journeys, if a step has asked for them. */
    public Optional<Journeys> journeysBuilt() {
        return reading.journeysBuilt();
    }

    /** The results, if a step has asked for them. */
    Optional<Results> resultsOpened() {
        return results;
    }

    /** The journeys of the window's conversions. */
    Journeys journeys() {
        return reading.journeys();
    }

    /** Takes note of all credits that are stored, so that nobody has to read them again. */
    void creditsStored(List<Outcome.Attributed> attributed) {
        Credits all = new Credits(facts());
        attributed.forEach(all::add);
        credits = Optional.of(all);
    }

    /** The stored credits. */
    Credits credits() {
        if (credits.isEmpty()) {
            Credits stored = new Credits(facts());
            results().forEachCredit(stored::add);
            credits = Optional.of(stored);
        }
        return credits.get();
    }

    /** The results, and in them the record of this run. */
    Results results() {
        if (results.isEmpty()) {
            Path file = settings.resultsFile();
            Results opened = settings.mayMakeResults() ? SqliteResults.apart(file) : SqliteResults.inside(file);
            results = Optional.of(opened);
            journal.opened(opened.runs());
        }
        return results.get();
    }

    /**
     * Opens the results where there are any, so that the run stands in them from its beginning. Where there are none they
     * are made by the first step that has something to store: a file that turns out not to be a source stays as it was.
     */
    public void openKeptResults() {
        if (SqliteResults.kept(settings.resultsFile())) {
            results();
        }
    }

    @Override
    public void close() {
        results.ifPresent(Results::close);
    }
}
