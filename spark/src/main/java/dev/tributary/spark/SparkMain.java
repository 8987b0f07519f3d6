package dev.tributary.spark;

/** The entry point for {@code spark-submit}. */
public final class SparkMain {
    private SparkMain() {}

    /** @param args a command, and options as the embedded program has them */
    public static void main(String[] args) {
        throw new UnsupportedOperationException("not yet");
    }
}
