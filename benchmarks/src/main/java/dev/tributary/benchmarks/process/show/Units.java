package dev.tributary.benchmarks.process.show;

import java.util.Locale;
import java.util.OptionalLong;

/** Figures with their units. */
public final class Units {
    public static final String NONE = "–";

    private Units() {}

    public static String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%.1f s", seconds);
    }

    public static String millis(double seconds) {
        return String.format(Locale.ROOT, "%.0f ms", seconds * 1e3);
    }

    public static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f ×", ratio);
    }

    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", share * 100);
    }

    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    public static String megabytes(OptionalLong bytes) {
        return bytes.isPresent() ? count(Math.round(bytes.getAsLong() / 1e6)) + " MB" : NONE;
    }
}
