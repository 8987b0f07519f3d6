package dev.tributary.pipeline.step;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.Traffic;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.report.CreditTotals;
import dev.tributary.core.report.Credits;
import dev.tributary.pipeline.form.RunForms;
import dev.tributary.pipeline.page.PageOrigin;
import dev.tributary.pipeline.page.making.PageInput;
import dev.tributary.pipeline.record.RunJournal;
import dev.tributary.pipeline.settings.RunCall;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.store.OriginCount;
import dev.tributary.store.Results;
import dev.tributary.store.connect.Lease;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The state shared by the steps of one command: the facts, read once, and the results, opened once, each on first use.
 * Not thread-safe.
 */
public final class RunContext implements AutoCloseable {
    private final RunSettings settings;
    private final RunCall call;
    private final RunJournal journal;
    private final SourceReading reading;
    private Optional<Lease> lease = Optional.empty();
    private final RunForms forms;
    private Optional<Results> results = Optional.empty();
    private Optional<CreditTotals> credits = Optional.empty();
    private Optional<List<OriginCount>> origins = Optional.empty();
    private Optional<DateWindow> computed = Optional.empty();
    private boolean storedAlone;

    /**
     * Starts with nothing read or opened.
     *
     * @param journal is informed when the results are opened, and has the run's id
     * @param reading reads the source
     * @param forms the forms of the outcome
     */
    public RunContext(RunSettings settings, RunCall call, RunJournal journal, SourceReading reading, RunForms forms) {
        this.settings = settings;
        this.reading = reading;
        this.forms = forms;
        this.call = call;
        this.journal = journal;
    }

    /** Allows the results to be opened. */
    public void mayWrite(Lease results) {
        lease = Optional.of(results);
    }

    /** Returns the general data of the run. */
    PageOrigin.Run run() {
        return new PageOrigin.Run(journal.runId(), call.program(), journal.startedAt());
    }

    /** Returns the run's id; final once the results are open. */
    String runId() {
        return journal.runId();
    }

    /** Returns the clock for recorded times. */
    Clock clock() {
        return call.clock();
    }

    /** Returns whether the run has been told to stop. Thread-safe. */
    BooleanSupplier stopAsked() {
        return call.stopAsked();
    }

    /** Returns the forms of the outcome. */
    RunForms forms() {
        return forms;
    }

    RunSettings settings() {
        return settings;
    }

    DateWindow window() {
        return settings.conversions().window();
    }

    /** Returns the reading of the source. */
    SourceReading reading() {
        return reading;
    }

    /** Returns the source's sessions and conversions. */
    Traffic traffic() {
        return reading.traffic();
    }

    /** Returns all of the source's facts. */
    Facts facts() {
        return reading.facts();
    }

    /** Reads the rest of a source that a step has begun to read, so that all rows that cannot be used are listed. */
    public void readWhatIsLeft() {
        if (reading.begun()) {
            reading.facts();
        }
    }

    /** Returns the facts, if they have been read. */
    public Optional<Facts> factsRead() {
        return reading.factsRead();
    }

    /** Returns the totals of journeys, if a step has built them. */
    public Optional<JourneyTotals> journeysSeen() {
        return reading.journeysSeen();
    }

    /** Returns the results, if a step has opened them. */
    Optional<Results> resultsOpened() {
        return results;
    }

    /** Returns all journeys of the window's conversions. */
    Journeys journeys() {
        return reading.journeys();
    }

    /**
     * Sets the totals of all stored credits, so that they need not be read again.
     *
     * @param madeBy their origin, if all have the same
     */
    void creditsStored(CreditTotals all, Optional<OriginCount> madeBy) {
        credits = Optional.of(all);
        storedAlone = true;
        origins = madeBy.map(origin -> origin.conversions() == 0 ? List.of() : List.of(origin));
    }

    /** Notes that this run has computed, with the local engine, all credit that is stored for its window. */
    void creditsComputed() {
        computed = Optional.of(window());
    }

    /** Returns what is known of the stored credit. */
    PageInput.Stored stored() {
        return new PageInput.Stored(origins(), computed, storedAlone);
    }

    /** Returns the origins of the stored credits, and their numbers of conversions. */
    List<OriginCount> origins() {
        return origins.orElseGet(() -> results().origins());
    }

    /** Returns the totals of the stored credits, on the basis of the run. */
    CreditTotals credits() {
        if (credits.isEmpty()) {
            Credits gathered = new Credits(traffic(), settings.report().basis(), window());
            try (Credits.Stored stored = gathered.stored()) {
                results().forEachCredit(stored::add);
            }
            credits = Optional.of(
                    gathered.totals(this::shouldHaveCredit, reading.tally().withoutJourney()));
        }
        return credits.get();
    }

    /** Conversions of a closed period are checked if they have credit, and not missed if they do not. */
    private boolean shouldHaveCredit(Conversion conversion) {
        return window().contains(conversion) && !settings.conversions().isClosed(conversion);
    }

    /** Returns the results, with the record of this run. */
    Results results() {
        if (results.isEmpty()) {
            Results opened = lease.orElseThrow().open(settings.mayMakeResults());
            results = Optional.of(opened);
            journal.opened(opened.runs());
        }
        return results.get();
    }

    /**
     * Opens existing results, so that the run is recorded from its beginning. If there are none, the first step that
     * stores something creates them, so that a file that turns out not to be a source is not changed.
     */
    public void openKeptResults() {
        if (settings.locations().resultsStore().holdsResults()) {
            results();
        }
    }

    @Override
    public void close() {
        reading.close();
        results.ifPresent(Results::close);
    }
}
