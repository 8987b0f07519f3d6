package dev.tributary.benchmarks.process;

import java.util.Locale;

/**
 * How large a database is, and the heap the program gets for it.
 *
 * @param sessions its sessions, and its costs; conversions are in a fixed proportion to them
 * @param heap as {@code -Xmx} takes it
 */
record Size(long sessions, String heap) {
    private static final double MILLION = 1e6;

    /** Reads {@code 5} or {@code 10:4g}: millions of sessions, and a heap where it is not the usual one. */
    static Size parse(String text, String usualHeap) {
        String[] parts = text.split(":", 2);
        long sessions = Math.round(Double.parseDouble(parts[0]) * MILLION);
        return new Size(sessions, parts.length == 2 ? parts[1] : usualHeap);
    }

    /** 400,000 for 5 million sessions. */
    long conversions() {
        return sessions * 2 / 25;
    }

    String label() {
        return String.format(
                Locale.ROOT, "%s M", Double.toString(sessions / MILLION).replaceFirst("\\.0$", ""));
    }
}
