package dev.tributary.benchmarks.process;

/** What is being done, for whoever waits. */
final class Progress {
    private Progress() {}

    static void say(String what) {
        System.err.println("benchmarks: " + what + " ...");
    }
}
