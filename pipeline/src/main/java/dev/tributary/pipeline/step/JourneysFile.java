package dev.tributary.pipeline.step;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.wire.JourneysReader;
import dev.tributary.store.file.InputFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** Reads journeys that an earlier step, or another program, wrote. */
final class JourneysFile {
    /** More than any real file; a device may be endless. */
    private static final long MOST_BYTES = 1L << 40;

    private JourneysFile() {}

    static List<Journey> read(SourceReading reading) {
        Path file = reading.settings().locations().journeysFile().orElseThrow();
        try (InputStream in = new BufferedInputStream(
                InputFile.orStream("The journeys file", file, MOST_BYTES).open())) {
            return JourneysReader.read(in);
        } catch (IOException e) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The journeys file " + file + " cannot be read: " + e.getMessage() + ".",
                    "Write it with 'tributary journeys', or check its path.",
                    e);
        }
    }
}
