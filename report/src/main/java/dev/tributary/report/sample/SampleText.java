package dev.tributary.report.sample;

import dev.tributary.core.text.Shown;
import dev.tributary.report.text.Numbers;
import java.nio.file.Path;

/** A generated sample database as text. */
public final class SampleText {
    private SampleText() {}

    /** Returns the line, without an end of line. */
    public static String line(Path file, long sessions, long conversions, long seed) {
        return Shown.whole(file.toString()) + ": " + Numbers.counted(sessions, "session", "sessions") + ", "
                + Numbers.counted(conversions, "conversion", "conversions") + ", seed " + seed;
    }
}
