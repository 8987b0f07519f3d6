package dev.tributary.benchmarks.process;

import java.util.Locale;
import java.util.OptionalLong;

/** Figures with their units. */
final class Shown {
    static final String NONE = "–";

    private Shown() {}

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%.1f s", seconds);
    }

    static String millis(double seconds) {
        return String.format(Locale.ROOT, "%.0f ms", seconds * 1e3);
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f ×", ratio);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", share * 100);
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String megabytes(OptionalLong bytes) {
        return bytes.isPresent() ? count(Math.round(bytes.getAsLong() / 1e6)) + " MB" : NONE;
    }
}
