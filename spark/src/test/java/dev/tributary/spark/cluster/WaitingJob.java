package dev.tributary.spark.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * A job for tests of the cluster: each of its four tasks leaves a file, and waits for one that is named {@code go} before it
 * counts. Its argument is a folder; where that is none, its tasks fail.
 */
public final class WaitingJob {
    private WaitingJob() {}

    /** @param args the folder */
    public static void main(String[] args) {
        String folder = args[0];
        try (JavaSparkContext context = new JavaSparkContext()) {
            int sum = context.parallelize(IntStream.rangeClosed(1, 100).boxed().toList(), 4)
                    .map(number -> waited(Path.of(folder), number))
                    .reduce(Integer::sum);
            System.out.println("sum: " + sum);
        }
    }

    private static int waited(Path folder, int number) throws IOException {
        if (number % 25 == 1) {
            Files.writeString(
                    folder.resolve("task" + number),
                    String.valueOf(ProcessHandle.current().pid()));
        }
        while (!Files.exists(folder.resolve("go"))) {
            LockSupport.parkNanos(10_000_000);
        }
        return number;
    }
}
