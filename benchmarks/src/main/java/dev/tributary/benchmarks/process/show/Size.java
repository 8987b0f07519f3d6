package dev.tributary.benchmarks.process.show;

import java.util.Locale;

/**
 * How large a database is, and the heap the program gets for it.
 *
 * @param sessions its sessions, and its costs
 * @param conversions its conversions
 * @param heap as {@code -Xmx} takes it
 */
public record Size(long sessions, long conversions, String heap) {
    private static final double MILLION = 1e6;

    /** With the usual number of conversions: 400,000 for 5 million sessions. */
    public static Size usual(long sessions, String heap) {
        return new Size(sessions, usualConversions(sessions), heap);
    }

    /**
     * Reads {@code 5}, {@code 10:4g} or {@code 0.45/2000:1g}: millions of sessions, conversions and a heap where they are
     * not the usual ones.
     */
    public static Size parse(String text, String usualHeap) {
        String[] parts = text.split(":", 2);
        String[] counts = parts[0].split("/", 2);
        long sessions = Math.round(Double.parseDouble(counts[0]) * MILLION);
        long conversions = counts.length == 2 ? Long.parseLong(counts[1]) : usualConversions(sessions);
        return new Size(sessions, conversions, parts.length == 2 ? parts[1] : usualHeap);
    }

    private static long usualConversions(long sessions) {
        return sessions * 2 / 25;
    }

    /** Whether its time can be compared with that of another size: there are as many conversions for its sessions. */
    public boolean isUsual() {
        return conversions == usualConversions(sessions);
    }

    public String label() {
        return String.format(
                Locale.ROOT, "%s M", Double.toString(sessions / MILLION).replaceFirst("\\.0$", ""));
    }

    /** In words; where there are conversions in another proportion, with their number. */
    public String words() {
        return label() + " sessions" + (isUsual() ? "" : " and " + Units.count(conversions) + " conversions");
    }

    /** The name of a database of this size. */
    public String file() {
        return "sample-" + sessions + (isUsual() ? "" : "-" + conversions) + ".db";
    }
}
