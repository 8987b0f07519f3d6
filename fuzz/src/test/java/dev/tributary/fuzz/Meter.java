package dev.tributary.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** Measures what the current thread has taken since the meter was made. */
final class Meter {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long thread = Thread.currentThread().getId();
    private final long bytes = THREADS.getThreadAllocatedBytes(thread);
    private final long nanos = THREADS.getCurrentThreadCpuTime();

    /** Bytes allocated, whether they are still held or not. */
    long bytes() {
        return THREADS.getThreadAllocatedBytes(thread) - bytes;
    }

    /** Processor time: how busy the machine is otherwise makes no difference. */
    long millis() {
        return TimeUnit.NANOSECONDS.toMillis(THREADS.getCurrentThreadCpuTime() - nanos);
    }
}
