package dev.tributary.store.lock;

import dev.tributary.core.text.Shown;
import java.time.Instant;

/**
 * The holder of a lock. For the message only: nothing is decided by it.
 *
 * @param command its command
 * @param runId its run
 * @param since when it began
 * @param host the machine
 * @param pid the process id there
 */
public record Holder(String command, String runId, Instant since, String host, long pid) {
    /** Returns a description in one line. */
    public String line() {
        return Shown.whole("'" + command + "' since " + since + ", process " + pid + " on " + host + ", run " + runId);
    }
}
