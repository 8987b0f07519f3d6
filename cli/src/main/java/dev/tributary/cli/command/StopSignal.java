package dev.tributary.cli.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command run until the process is told to end, by SIGTERM or SIGINT, or its thread is interrupted. The process
 * then ends with 0, since to be told to end is how such a command ends well; the virtual machine by itself would end with
 * the signal's number.
 */
final class StopSignal implements AutoCloseable {
    private static final long LONGEST_FAREWELL_SECONDS = 10;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "stop-signal");

    private StopSignal() {}

    /** Listens for the signal from now on. */
    static StopSignal listen() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    void await() {
        try {
            asked.await();
        } catch (InterruptedException e) {
            // To be interrupted is to be told to end, which is what happens now.
        }
    }

    private void end() {
        asked.countDown();
        try {
            if (finished.await(LONGEST_FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All is put away and said: the process may end. */
    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, through the hook.
        }
    }
}
