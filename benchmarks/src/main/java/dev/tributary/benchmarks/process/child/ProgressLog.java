package dev.tributary.benchmarks.process.child;

/** Prints what is being measured. */
public final class ProgressLog {
    private ProgressLog() {}

    public static void say(String what) {
        System.err.println("benchmarks: " + what + " ...");
    }
}
