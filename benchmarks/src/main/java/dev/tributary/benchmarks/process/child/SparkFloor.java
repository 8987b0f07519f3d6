package dev.tributary.benchmarks.process.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs {@code BareSpark} with the Spark that the launcher has brought, and with the collector that it chooses. */
public final class SparkFloor {
    /** About as many as the program divides its rows into: for each so many sessions one. */
    private static final long SESSIONS_OF_A_PART = 200_000;

    private final Path program;
    private final String jars;
    private final Child child;

    /**
     * @param home the project's folder
     * @throws IllegalStateException if the launcher has brought no Spark
     */
    public SparkFloor(Path home, Child child) throws IOException {
        this.program = home.resolve("benchmarks/src/main/spark/BareSpark.java");
        this.child = child;
        try (Stream<Path> brought = Files.list(home.resolve("spark-home/target"))) {
            this.jars = brought.map(spark -> spark.resolve("jars"))
                    .filter(Files::isDirectory)
                    .max(Path::compareTo)
                    .map(folder -> folder + "/*")
                    .orElseThrow(() -> new IllegalStateException("bin/tributary-spark has brought no Spark"));
        }
    }

    /** Returns a run over a folder of Parquet files. */
    public Child.Ended run(Path lake, long sessions, String heap, Path written)
            throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(
                List.of(java(List.of(), List.of()).output().strip().split(" ")));
        options.add("-Xmx" + heap);
        options.add("-XX:+UseParallelGC");
        long parts = Math.max(6, sessions / SESSIONS_OF_A_PART);
        return java(options, List.of(lake.toString(), Long.toString(parts), written.toString()));
    }

    private Child.Ended java(List<String> options, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", jars, program.toString()));
        command.addAll(arguments);
        return child.run(command, Map.of("SPARK_LOCAL_IP", "127.0.0.1")).orFail();
    }
}
