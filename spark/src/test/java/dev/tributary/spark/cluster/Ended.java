package dev.tributary.spark.cluster;

/**
 * How a job ended.
 *
 * @param exitCode its exit code, 128 more than the signal's number if it was killed
 * @param output what the driver said on both streams
 * @param logs what workers and executors said
 */
public record Ended(int exitCode, String output, String logs) {
    @Override
    public String toString() {
        return "exit code " + exitCode + "\n" + output + (exitCode == 0 ? "" : "\n" + logs);
    }
}
