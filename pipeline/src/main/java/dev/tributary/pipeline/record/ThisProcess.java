package dev.tributary.pipeline.record;

import dev.tributary.store.RunRecord;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** The process of this program. */
public final class ThisProcess {
    private static final String UNKNOWN = "unknown";

    /** Determined once, because it takes time on a machine with a faulty network configuration. */
    private static final String HOST = host();

    private ThisProcess() {}

    /** Returns the machine and the process. If a machine does not know its own name, it is empty. */
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
