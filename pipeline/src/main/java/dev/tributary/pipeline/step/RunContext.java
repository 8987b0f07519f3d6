package dev.tributary.pipeline.step;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.journey.JourneyBuilder;
import dev.tributary.core.journey.Journeys;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.store.NoResults;
import dev.tributary.store.Results;
import dev.tributary.store.ResultsView;
import dev.tributary.store.Source;
import dev.tributary.store.sqlite.SqliteResults;
import dev.tributary.store.sqlite.SqliteResultsView;
import dev.tributary.store.sqlite.SqliteSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the steps of one command share: the facts, read once, and the results, opened once, each when first asked for.
 * Not thread-safe.
 */
public final class RunContext implements AutoCloseable {
    private final RunSettings settings;
    private Optional<Facts> facts = Optional.empty();
    private Optional<Journeys> journeys = Optional.empty();
    private Optional<Results> results = Optional.empty();

    public RunContext(RunSettings settings) {
        this.settings = settings;
    }

    RunSettings settings() {
        return settings;
    }

    String runId() {
        return "run";
    }

    java.time.Clock clock() {
        return java.time.Clock.systemUTC();
    }

    java.util.function.BooleanSupplier stopAsked() {
        return () -> false;
    }

    DateWindow window() {
        return settings.window();
    }

    /** The source's facts. */
    Facts facts() {
        if (facts.isEmpty()) {
            Source source = new SqliteSource(sourceFile());
            facts = Optional.of(source.read());
        }
        return facts.get();
    }

    /** The facts, if a step has asked for them. */
    public Optional<Facts> factsRead() {
        return facts;
    }

    /** The journeys, if a step has asked for them. */
    public Optional<Journeys> journeysBuilt() {
        return journeys;
    }

    /** The results, if a step has asked for them. */
    Optional<Results> resultsOpened() {
        return results;
    }

    /** The journeys of the window's conversions. */
    Journeys journeys() {
        if (journeys.isEmpty()) {
            JourneyBuilder builder = new JourneyBuilder(facts().sessions(), settings.boundary());
            journeys = Optional.of(builder.build(facts().conversions(), window()));
        }
        return journeys.get();
    }

    Results results() {
        if (results.isEmpty()) {
            results = Optional.of(
                    settings.results().<Results>map(this::apart).orElseGet(() -> SqliteResults.inside(sourceFile())));
        }
        return results.get();
    }

    /** Only attribution brings results into being; for the other steps a missing file is a mistyped one. */
    private Results apart(Path file) {
        return settings.attributor().isPresent() ? SqliteResults.apart(file) : SqliteResults.inside(file);
    }

    /** Results to look at, without a change to them. */
    ResultsView resultsToLookAt() {
        return settings.results()
                .filter(file -> !Files.exists(file))
                .<ResultsView>map(missing -> NoResults.YET)
                .orElseGet(() -> SqliteResultsView.open(settings.results().orElseGet(this::sourceFile)));
    }

    private Path sourceFile() {
        return settings.source()
                .orElseThrow(() -> new TributaryException(
                        ProblemKind.USAGE,
                        "No database is named.",
                        "Name the SQLite file with sessions, conversions and costs with --db."));
    }

    @Override
    public void close() {
        results.ifPresent(Results::close);
    }
}
