package dev.tributary.spark.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A folder that Spark takes for its installation, of links to the jars that Maven brings, and how its programs are started
 * from it: on the loopback interface alone, with nothing of this build but the jar that is submitted.
 */
final class SparkHome {
    private static final String LOG = """
            rootLogger.level = info
            rootLogger.appenderRef.stderr.ref = stderr
            appender.stderr.type = Console
            appender.stderr.name = stderr
            appender.stderr.target = SYSTEM_ERR
            appender.stderr.layout.type = PatternLayout
            appender.stderr.layout.pattern = %d{HH:mm:ss.SSS} %p %c{1}: %m%n%ex
            """;

    private final Path folder;

    private SparkHome(Path folder) {
        this.folder = folder;
    }

    /** @param folder becomes the installation */
    static SparkHome in(Path folder) throws IOException {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        for (String jar : Files.readString(Path.of(given("classpath"))).strip().split(File.pathSeparator)) {
            Files.createSymbolicLink(jars.resolve(Path.of(jar).getFileName()), Path.of(jar));
        }
        Path conf = Files.createDirectories(folder.resolve("conf"));
        Files.writeString(conf.resolve("log4j2.properties"), LOG);
        return new SparkHome(folder);
    }

    /** The jar that is submitted. */
    static Path jar() {
        return Path.of(given("jar"));
    }

    private static String given(String name) {
        String value = System.getProperty("tributary.spark." + name, "");
        if (value.isEmpty() || !name.equals("opens") && !Files.exists(Path.of(value))) {
            throw new IllegalStateException(
                    "there is no " + name + " '" + value
                            + "': tests of the finished jar run in Maven's phase verify, with -Dit.test=NAME in place of -Dtest=NAME");
        }
        return value;
    }

    /** @param heap as in {@code -Xmx} */
    ProcessBuilder java(String heap, List<String> command) {
        List<String> whole = new ArrayList<>();
        whole.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        whole.addAll(List.of(given("opens").split(" ")));
        whole.addAll(List.of(
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-Dlog4j2.configurationFile="
                        + folder.resolve("conf/log4j2.properties").toUri()));
        // A port for submissions, which Spark opens otherwise.
        whole.add("-Dspark.master.rest.enabled=false");
        whole.addAll(List.of("-cp", folder.resolve("jars") + File.separator + "*"));
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("SPARK_") || name.startsWith("TRIBUTARY_"));
        environment.putAll(Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "SPARK_HOME", folder.toString(),
                "SPARK_LOCAL_DIRS", folder.resolve("scratch").toString(),
                "SPARK_LOCAL_HOSTNAME", "127.0.0.1",
                "SPARK_LOCAL_IP", "127.0.0.1",
                "SPARK_PUBLIC_DNS", "127.0.0.1",
                // Without it each executor fails at once.
                "SPARK_SCALA_VERSION", "2.13"));
        return builder;
    }
}
