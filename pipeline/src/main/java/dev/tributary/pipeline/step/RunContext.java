package dev.tributary.pipeline.step;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.Traffic;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.report.CreditTotals;
import dev.tributary.core.report.Credits;
import dev.tributary.pipeline.form.RunForms;
import dev.tributary.pipeline.record.RunJournal;
import dev.tributary.pipeline.settings.RunCall;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.store.OriginCount;
import dev.tributary.store.Results;
import dev.tributary.store.connect.Lease;
import java.time.Clock;
import java.time.LocalDate;
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
    private Optional<Lease> lease = Optional.empty();
    private final RunForms forms;
    private Optional<Results> results = Optional.empty();
    private Optional<CreditTotals> credits = Optional.empty();
    private Optional<List<OriginCount>> origins = Optional.empty();

    /**
     * Nothing is read or opened yet.
     *
     * @param journal is told when the results are opened, and knows the run's id
     * @param reading reads the source
     * @param forms how what is written looks
     */
    public RunContext(RunSettings settings, RunCall call, RunJournal journal, SourceReading reading, RunForms forms) {
        this.settings = settings;
        this.reading = reading;
        this.forms = forms;
        this.call = call;
        this.journal = journal;
    }

    /** From now on the results may be opened. */
    public void mayWrite(Lease results) {
        lease = Optional.of(results);
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

    /** How what is written looks. */
    RunForms forms() {
        return forms;
    }

    RunSettings settings() {
        return settings;
    }

    DateWindow window() {
        return settings.conversions().window();
    }

    /** What is read of the source. */
    SourceReading reading() {
        return reading;
    }

    /** The source's sessions and conversions. */
    Traffic traffic() {
        return reading.traffic();
    }

    /** All of the source's facts. */
    Facts facts() {
        return reading.facts();
    }

    /** Reads the rest of a source that a step has begun to read, so that all rows that cannot be used are listed. */
    public void readWhatIsLeft() {
        if (reading.begun()) {
            reading.facts();
        }
    }

    /** The facts, if they have been read. */
    public Optional<Facts> factsRead() {
        return reading.factsRead();
    }

    /** What the journeys come to, if a step has looked at them. */
    public Optional<JourneyTotals> journeysSeen() {
        return reading.journeysSeen();
    }

    /** The results, if a step has asked for them. */
    Optional<Results> resultsOpened() {
        return results;
    }

    /** All journeys of the window's conversions at once. */
    Journeys journeys() {
        return reading.journeys();
    }

    /**
     * Takes note of all credits that are stored, so that nobody has to read them again.
     *
     * @param madeBy what made them, if one origin made all
     */
    void creditsStored(CreditTotals all, Optional<OriginCount> madeBy) {
        credits = Optional.of(all);
        origins = madeBy.map(origin -> origin.conversions() == 0 ? List.of() : List.of(origin));
    }

    /** What made the stored credits, and how many conversions each. */
    List<OriginCount> origins() {
        return origins.orElseGet(() -> results().origins());
    }

    /** What the stored credits come to, on the basis of the run. */
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

    /** Conversions of a closed period are looked at where they hold credit, and not missed where they do not. */
    private boolean shouldHaveCredit(LocalDate day) {
        return window().contains(day) && !settings.conversions().isClosed(day);
    }

    /** The results, and in them the record of this run. */
    Results results() {
        if (results.isEmpty()) {
            Results opened = lease.orElseThrow().open(settings.mayMakeResults());
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
