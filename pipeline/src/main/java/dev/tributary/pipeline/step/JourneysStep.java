package dev.tributary.pipeline.step;

import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.journey.Journeys;
import dev.tributary.ihcapi.wire.JourneysWriter;
import dev.tributary.store.file.AtomicFile;
import java.nio.file.Path;

/** Builds the journeys and writes them in the format of the API. */
public final class JourneysStep {
    private JourneysStep() {}

    /** Writes the file; returns its path. */
    public static Path run(RunContext context) {
        Journeys journeys = context.journeys();
        Path file = context.settings().locations().journeysToWrite();
        AtomicFile.write(file, out -> JourneysWriter.write(out, journeys.journeys(), Redistribution.NONE));
        return file;
    }
}
