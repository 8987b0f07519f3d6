package dev.tributary.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** Spark in the process of the tests: one session for all of them, on two threads, without a page and without a metastore. */
public final class LocalSpark {
    private static final Path FOLDER = folder();
    private static final SparkSession SESSION = start();

    private LocalSpark() {}

    /** Returns the session. Who sets something in it sets it back. */
    public static SparkSession session() {
        return SESSION;
    }

    /** Returns whether there is an Iceberg for this line of Spark, which is then on the class path of the tests. */
    public static boolean hasIceberg() {
        return SESSION.version().startsWith("4.1.");
    }

    private static SparkSession start() {
        SparkSession session = SparkSession.builder()
                .master("local[2]")
                .appName("tributary's tests")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.local.dir", FOLDER.resolve("local").toString())
                .config("spark.sql.warehouse.dir", FOLDER.resolve("warehouse").toString())
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", 3)
                .config("spark.sql.adaptive.enabled", false)
                .getOrCreate();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            session.stop();
            remove(FOLDER);
        }));
        return session;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("tributary-spark");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException left) {
            // It lies where the system removes it.
        }
    }
}
