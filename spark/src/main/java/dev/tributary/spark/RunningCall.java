package dev.tributary.spark;

import dev.tributary.pipeline.settings.RunCall;
import dev.tributary.pipeline.summary.ExitCode;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.report.run.RunJson;
import dev.tributary.report.run.RunText;
import dev.tributary.report.text.Screen;
import dev.tributary.spark.job.JobEstimate;
import dev.tributary.spark.run.EstimateJson;
import dev.tributary.spark.run.EstimateText;
import dev.tributary.spark.run.RunOnSpark;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.spark.sql.SparkSession;

/** The command {@code run}: a run, or an estimate of one. */
final class RunningCall implements ToIntFunction<SparkSession> {
    private final JobCall call;
    private final JobSettings settings;
    private final Optional<Path> folder;
    private final PrintStream out;

    /** @throws dev.tributary.core.TributaryException USAGE when its files would be written among the source's */
    RunningCall(JobCall call, JobSettings settings, PrintStream out) {
        this.call = call;
        this.settings = settings;
        this.folder = DriverFolder.of(call, settings.source());
        this.out = out;
    }

    @Override
    public int applyAsInt(SparkSession session) {
        int code = call.dryRun() ? estimate(session) : run(session);
        out.flush();
        return code;
    }

    private int estimate(SparkSession session) {
        JobEstimate estimate = JobEstimate.of(session, settings, call.partitions());
        if (call.json()) {
            out.println(EstimateJson.of(estimate));
        } else {
            EstimateText.lines(estimate).forEach(out::println);
        }
        return (estimate.setAside() > 0 ? ExitCode.PARTIAL : ExitCode.SUCCESS).code();
    }

    private int run(SparkSession session) {
        RunCall called = new RunCall(program(session), call.runId(), Clock.systemUTC(), () -> false);
        RunSummary summary = RunOnSpark.run(session, settings, called, call.partitions(), folder);
        if (call.json()) {
            out.println(RunJson.of(summary));
        } else {
            RunText.lines(summary, Screen.NONE).forEach(out::println);
        }
        return summary.exitCode().code();
    }

    private static String program(SparkSession session) {
        String version = Optional.ofNullable(SparkMain.class.getPackage().getImplementationVersion())
                .orElse("development");
        return "tributary " + version + ", Spark " + session.version();
    }
}
