package dev.tributary.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** Measures what the current thread has used since the meter was created. */
final class Meter {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long thread = Thread.currentThread().getId();
    private final long bytes = THREADS.getThreadAllocatedBytes(thread);
    private final long nanos = THREADS.getCurrentThreadCpuTime();

    /** Returns the allocated bytes, whether or not they are still in use. */
    long bytes() {
        return THREADS.getThreadAllocatedBytes(thread) - bytes;
    }

    /** Returns the processor time, which does not depend on the load of the machine. */
    long millis() {
        return TimeUnit.NANOSECONDS.toMillis(THREADS.getCurrentThreadCpuTime() - nanos);
    }
}
