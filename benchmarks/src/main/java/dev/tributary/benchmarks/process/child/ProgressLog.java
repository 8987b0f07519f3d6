package dev.tributary.benchmarks.process.child;

/** What is being done, for whoever waits. */
public final class ProgressLog {
    private ProgressLog() {}

    public static void say(String what) {
        System.err.println("benchmarks: " + what + " ...");
    }
}
