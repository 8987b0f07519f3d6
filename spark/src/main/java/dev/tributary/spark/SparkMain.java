package dev.tributary.spark;

import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.summary.ExitCode;
import dev.tributary.pipeline.summary.UnexpectedFailure;
import dev.tributary.report.run.RunJson;
import dev.tributary.settings.FolderSettings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The entry point for {@code spark-submit}. */
public final class SparkMain {
    private static final List<String> HELP = List.of("--help", "-h", "help");
    private static final String USAGE = """
            Usage: tributary-spark [Spark's options] COMMAND [options]

            Commands:
              run      attribute, make the report, and publish all tables of results
              compare  compare models on the same journeys
              figures  count paths, their lengths and times, and the roles of channels

            Options:
              --db ADDRESS        the source: parquet:, json:, csv:, csv+sql:, spark:, jdbc:, postgresql:// or mysql://
              --results ADDRESS   where the tables are kept: parquet:, iceberg:, jdbc:, postgresql:// or mysql://
              --config FILE       the configuration, if it is not tributary.yml
              --out FOLDER        a folder of the driver for files: the report or the figures as CSV, the run's document
              --partitions N      into how many parts sessions and users are divided
              --dry-run           count rows, bytes and the largest user, and store nothing
              --json              a document instead of text
              --run-id ID         the id of the run
              --debug             a failure with its trace

            Of compare: --models A,B,C  --only-type NAME  --direct-channels A,B  --no-nulls  --intervals  --seed S
            Of figures: --only-type NAME  --top N

            All other settings are those of tributary run, by the same names. docs/reference/spark.md has all of it.
            """;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    private SparkMain(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs a command and exits with its code.
     *
     * @param args a command, and options as the embedded program has them
     */
    public static void main(String[] args) {
        System.exit(new SparkMain(System.getenv(), System.out, System.err).run(List.of(args)));
    }

    private int run(List<String> arguments) {
        if (arguments.isEmpty() || HELP.contains(arguments.get(0)) || arguments.contains(HELP.get(0))) {
            out.print(USAGE);
            return ExitCode.SUCCESS.code();
        }
        try {
            return run(JobCall.of(arguments));
        } catch (RuntimeException | Error failure) {
            TributaryException problem = UnexpectedFailure.problem(failure);
            if (JobCall.isGiven(arguments, JobCall.JSON)) {
                out.println(RunJson.of(problem));
            }
            out.flush();
            err.println("error: " + problem.what());
            err.println("       " + problem.mend());
            problem.paste().forEach(err::println);
            if (JobCall.isGiven(arguments, JobCall.DEBUG)) {
                problem.printStackTrace(err);
            }
            return ExitCode.of(problem.kind()).code();
        }
    }

    private int run(JobCall call) {
        Map<String, String> layers = new HashMap<>(environment);
        layers.putAll(call.settings());
        // A mistake in the settings is told before Spark starts.
        ToIntFunction<SparkSession> command = command(call, FolderSettings.read(Path.of(""), layers));
        SparkSession session = SparkSession.builder()
                // A file for each part of each task costs more than sorting rows by their part.
                .config(new SparkConf().setIfMissing("spark.shuffle.sort.bypassMergeThreshold", "1"))
                .appName("tributary " + call.command())
                .config("spark.sql.session.timeZone", "UTC")
                // Else it warns of plans that it shortens.
                .config("spark.sql.debug.maxToStringFields", 1_000)
                .getOrCreate();
        try {
            return command.applyAsInt(session);
        } finally {
            session.stop();
        }
    }

    private ToIntFunction<SparkSession> command(JobCall call, FolderSettings folder) {
        switch (call.command()) {
            case JobCall.COMPARE -> {
                note(folder.notes());
                return new ComparingCall(call, folder, out);
            }
            case JobCall.FIGURES -> {
                note(folder.notes());
                return new FiguresCall(call, folder, out);
            }
            default -> {
                JobSettings settings = JobSettings.of(folder);
                note(settings.notes());
                return new RunningCall(call, settings, out);
            }
        }
    }

    private void note(List<String> notes) {
        notes.forEach(note -> err.println("note: " + Shown.whole(note)));
    }
}
