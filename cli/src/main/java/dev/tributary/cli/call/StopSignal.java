package dev.tributary.cli.call;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Handles SIGTERM and SIGINT, and gives the command time to end properly. The virtual machine ignores a second signal
 * meanwhile; SIGKILL ends the process at once.
 */
public final class StopSignal implements AutoCloseable {
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    /** Longer than a run waits for requests in flight, shorter than schedulers wait before they kill. */
    private static final Duration END_OF_RUN = Duration.ofSeconds(25);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "stop-signal");
    private final Duration longest;
    private final boolean endsWell;
    private final Runnable told;

    private StopSignal(Duration longest, boolean endsWell, Runnable told) {
        this.longest = longest;
        this.endsWell = endsWell;
        this.told = told;
    }

    /**
     * For a command that runs until it is stopped: the process then ends with 0, since that is its normal end. By
     * default the virtual machine would end with the signal's code.
     */
    public static StopSignal listen() {
        return listening(new StopSignal(FAREWELL, true, () -> {}));
    }

    /**
     * For a run, which is interrupted: the process ends with the signal's code.
     *
     * @param told called when the signal arrives, by a separate thread
     */
    public static StopSignal duringRun(Runnable told) {
        return listening(new StopSignal(END_OF_RUN, false, told));
    }

    private static StopSignal listening(StopSignal signal) {
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** Returns whether the process has been told to end. */
    public boolean asked() {
        return asked.getCount() == 0;
    }

    /** Waits until the process is told to end, or the thread is interrupted. */
    public void await() {
        try {
            asked.await();
        } catch (InterruptedException e) {
            // An interrupt is treated like a signal.
        }
    }

    private void end() {
        asked.countDown();
        tell();
        try {
            if (finished.await(longest.toMillis(), TimeUnit.MILLISECONDS) && endsWell) {
                Runtime.getRuntime().halt(0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** On a separate thread: a reader that does not read the output must not prevent the process from ending. */
    private void tell() {
        Thread teller = new Thread(told, "stop-message");
        teller.setDaemon(true);
        teller.start();
    }

    /** Called when everything is stored and printed: the process may end. */
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
