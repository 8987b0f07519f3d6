package dev.tributary.store.duckdb;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What DuckDB may take beside the program's own memory.
 *
 * @param threads how many
 * @param memory its memory, in DuckDB's words; what does not fit goes through temporary files
 */
record DuckLimits(int threads, String memory) {
    static final String MEMORY = "TRIBUTARY_DUCKDB_MEMORY";
    static final String THREADS = "TRIBUTARY_DUCKDB_THREADS";

    private static final Pattern SIZE = Pattern.compile("(?i)[1-9][0-9]{0,5} ?(?:[MG]i?B?)");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

    /**
     * Returns the limits of an environment.
     *
     * @throws TributaryException USAGE when a variable is no such limit
     */
    static DuckLimits of(Map<String, String> environment) {
        String memory = environment.getOrDefault(MEMORY, "1GB");
        if (!SIZE.matcher(memory).matches()) {
            throw wrong(MEMORY, memory, "a size such as 2GB or 500MB");
        }
        String threads = environment.getOrDefault(
                THREADS, Integer.toString(Runtime.getRuntime().availableProcessors()));
        if (!NUMBER.matcher(threads).matches()) {
            throw wrong(THREADS, threads, "a number such as 2");
        }
        return new DuckLimits(Integer.parseInt(threads), unit(memory));
    }

    /** DuckDB wants the B of GB. */
    private static String unit(String memory) {
        return memory.toUpperCase(Locale.ROOT).endsWith("B") ? memory : memory + "B";
    }

    private static TributaryException wrong(String name, String value, String wanted) {
        return new TributaryException(
                ProblemKind.USAGE,
                name + " in the environment is " + Shown.quoted(value) + ", not " + wanted + ".",
                "Correct it, or remove it.");
    }
}
