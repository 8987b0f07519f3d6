package dev.tributary.store.lock;

import dev.tributary.core.text.Shown;
import java.time.Instant;

/**
 * Who holds a lock. For the message only: nothing is decided by it.
 *
 * @param command the command that runs
 * @param runId its run
 * @param since when it began
 * @param host the machine
 * @param pid the process there
 */
public record Holder(String command, String runId, Instant since, String host, long pid) {
    /** One line about it. */
    public String line() {
        return Shown.whole("'" + command + "' since " + since + ", process " + pid + " on " + host + ", run " + runId);
    }
}
