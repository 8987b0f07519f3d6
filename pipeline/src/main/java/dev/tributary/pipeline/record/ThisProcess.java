package dev.tributary.pipeline.record;

import dev.tributary.store.RunRecord;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where this program runs. */
public final class ThisProcess {
    private static final String UNKNOWN = "unknown";

    private ThisProcess() {}

    /** The machine and the process. A machine that does not know its own name has none here. */
    public static RunRecord.Place get() {
        return new RunRecord.Place(host(), ProcessHandle.current().pid());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }
}
