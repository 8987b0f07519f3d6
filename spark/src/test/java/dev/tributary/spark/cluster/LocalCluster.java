package dev.tributary.spark.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A standalone cluster of Spark on this machine: a master and two workers with one core each, all of them, their executors
 * and the drivers in processes of their own that listen on 127.0.0.1 alone. Their class path is Spark's own, as Maven brings
 * it; what is ours comes with the jar that is submitted. Closing it ends them all.
 */
public final class LocalCluster implements AutoCloseable {
    /** Longer than anything here takes while other builds run. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int WORKERS = 2;
    private static final String ADDRESS = "127.0.0.1";

    private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://127\\.0\\.0\\.1:\\d+)");
    private static final Pattern REGISTERED =
            Pattern.compile("Registering worker (?:127\\.0\\.0\\.1|localhost):\\d+ with");

    private final Path folder;
    private final SparkHome home;
    private final List<Running> running = new ArrayList<>();
    private final List<Running> workers = new ArrayList<>();
    private final String master;
    private int started;

    private LocalCluster(Path folder) throws IOException {
        this.folder = folder;
        home = SparkHome.in(folder.resolve("spark"));
        try {
            Running first = run("master", ADDRESS, "org.apache.spark.deploy.master.Master", List.of());
            first.await(
                    "a master listens",
                    PATIENCE,
                    () -> MASTER.matcher(first.said()).find());
            Matcher found = MASTER.matcher(first.said());
            master = found.find() ? found.group(1) : "";
            addWorkers();
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /**
     * Starts one, and returns when both workers are there.
     *
     * @param folder an empty folder, for its files
     */
    public static LocalCluster start(Path folder) {
        try {
            return new LocalCluster(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addWorkers() {
        for (Running worker : List.copyOf(workers)) {
            if (worker.ended()) {
                workers.remove(worker);
            }
        }
        while (workers.size() < WORKERS) {
            started++;
            Path work = folder.resolve("work" + started);
            workers.add(run(
                    "worker" + started,
                    workers.isEmpty() ? ADDRESS : "localhost",
                    "org.apache.spark.deploy.worker.Worker",
                    List.of("--cores", "1", "--memory", "2g", "--work-dir", work.toString(), master)));
        }
        Running first = running.get(0);
        first.await(
                "all workers are registered",
                PATIENCE,
                () -> REGISTERED.matcher(first.said()).results().count() == started);
    }

    /** @param host how it calls the machine: a task is tried twice at once on machines of different names alone */
    private Running run(String name, String host, String program, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program, "--host", host, "--port", "0", "--webui-port", "0"));
        command.addAll(arguments);
        Running started = Running.start(name, home.java("256m", command), folder.resolve(name + ".log"));
        running.add(started);
        return started;
    }

    /** Its address, {@code spark://127.0.0.1:PORT}, for {@code --master}. */
    public String master() {
        return master;
    }

    /**
     * Runs the jar, and waits for its end.
     *
     * @param sparkConf settings of Spark, {@code name=value}
     * @param args a command and its options
     */
    public Ended submit(List<String> sparkConf, List<String> args) {
        return begin(sparkConf, args).ended();
    }

    /** Runs the jar, and returns while it runs. */
    public Submitted begin(List<String> sparkConf, List<String> args) {
        List<String> whole = new ArrayList<>(List.of(SparkHome.jar().toString()));
        whole.addAll(args);
        return beginWith(sparkConf, whole);
    }

    /** @param program the jar of a program, options of Spark before it, its arguments behind it */
    Submitted beginWith(List<String> sparkConf, List<String> program) {
        List<String> command = new ArrayList<>(List.of("org.apache.spark.deploy.SparkSubmit", "--master", master));
        List<String> settings = new ArrayList<>(List.of(
                "spark.driver.host=127.0.0.1",
                "spark.driver.bindAddress=127.0.0.1",
                "spark.ui.enabled=false",
                "spark.executor.memory=600m",
                "spark.executor.cores=1",
                "spark.executor.extraJavaOptions=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Duser.timezone=UTC"));
        settings.addAll(sparkConf);
        settings.forEach(setting -> command.addAll(List.of("--conf", setting)));
        command.addAll(program);
        int number = running.size();
        Running driver =
                Running.start("the driver", home.java("1g", command), folder.resolve("driver" + number + ".log"));
        running.add(driver);
        return new Submitted(this, driver);
    }

    /** Kills a worker and its executors with SIGKILL. The other goes on alone. */
    public void killWorker() {
        workers.get(WORKERS - 1).kill();
    }

    /** Starts a worker in place of one that was killed. */
    public void replaceWorker() {
        addWorkers();
    }

    /** What the master, the workers and their executors said, for messages. */
    String logs() {
        try (Stream<Path> files = Files.walk(folder, 4)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(LocalCluster::isLog).sorted().toList()) {
                all.append("---- ").append(folder.relativize(file)).append('\n').append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLog(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("worker") && name.endsWith(".log") || name.equals("stderr");
    }

    @Override
    public void close() {
        for (int i = running.size() - 1; i >= 0; i--) {
            running.get(i).close();
        }
    }
}
