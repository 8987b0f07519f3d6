package dev.tributary.spark.cluster;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A job that was submitted to a cluster: its driver, which runs here. */
public final class Submitted {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final LocalCluster cluster;
    private final Running driver;

    Submitted(LocalCluster cluster, Running driver) {
        this.cluster = cluster;
        this.driver = driver;
    }

    /**
     * Waits until something holds. Fails if the job ends before, or if that takes longer than five minutes.
     *
     * @param what a sentence for the failure
     */
    public void await(String what, BooleanSupplier condition) {
        try {
            driver.await(what, PATIENCE, condition);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + cluster.logs(), e);
        }
    }

    /** What the driver said so far. */
    public String said() {
        return driver.said();
    }

    /** Kills the driver with SIGKILL. */
    public void kill() {
        driver.kill();
    }

    /** Waits for its end. */
    public Ended ended() {
        return ended(PATIENCE);
    }

    /** The same with more patience. */
    Ended ended(Duration patience) {
        int exitCode = driver.exitCode(patience);
        return new Ended(exitCode, driver.said(), cluster.logs());
    }
}
