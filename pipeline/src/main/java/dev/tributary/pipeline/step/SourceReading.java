package dev.tributary.pipeline.step;

import dev.tributary.core.FailPoint;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.journey.JourneyBuilder;
import dev.tributary.core.journey.Journeys;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.store.Source;
import dev.tributary.store.sqlite.SqliteSource;
import java.util.Optional;

/** What is read of the source, once, when first asked for. Not thread-safe. */
public final class SourceReading {
    private final RunSettings settings;
    private Optional<Facts> facts = Optional.empty();
    private Optional<Journeys> journeys = Optional.empty();

    public SourceReading(RunSettings settings) {
        this.settings = settings;
    }

    RunSettings settings() {
        return settings;
    }

    /** The source's facts. */
    Facts facts() {
        if (facts.isEmpty()) {
            Source source = new SqliteSource(settings.sourceFile());
            facts = Optional.of(source.read());
            FailPoint.pass("facts.read");
        }
        return facts.get();
    }

    /** The facts, if anybody has asked for them. */
    Optional<Facts> factsRead() {
        return facts;
    }

    /** The journeys of the window's conversions. */
    Journeys journeys() {
        if (journeys.isEmpty()) {
            JourneyBuilder builder = new JourneyBuilder(facts().sessions(), settings.journeyOptions());
            journeys = Optional.of(builder.build(facts().conversions(), settings.window()));
        }
        return journeys.get();
    }

    /** The journeys, if anybody has asked for them. */
    Optional<Journeys> journeysBuilt() {
        return journeys;
    }
}
