package dev.tributary.pipeline.record;

import dev.tributary.store.RunRecord;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where this program runs. */
public final class ThisProcess {
    private static final String UNKNOWN = "unknown";

    /** Asked for once: a machine whose network is not set up well takes its time. */
    private static final String HOST = host();

    private ThisProcess() {}

    /** The machine and the process. A machine that does not know its own name has none here. */
    public static RunRecord.ProcessId get() {
        return new RunRecord.ProcessId(HOST, ProcessHandle.current().pid());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }
}
