package dev.tributary.spark;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.pipeline.summary.ExitCode;
import java.io.PrintStream;
import java.util.List;

/** The entry point for {@code spark-submit}. */
public final class SparkMain {
    private SparkMain() {}

    /**
     * Runs a command and exits with its code.
     *
     * @param args a command, and options as the embedded program has them
     */
    public static void main(String[] args) {
        System.exit(run(List.of(args), System.err));
    }

    private static int run(List<String> arguments, PrintStream err) {
        TributaryException problem;
        try {
            JobCall call = JobCall.of(arguments);
            problem = new TributaryException(
                    ProblemKind.INTERNAL,
                    "The command " + call.command() + " does not publish results on Spark yet.",
                    "Run it with bin/tributary, on one machine.");
        } catch (TributaryException wrong) {
            problem = wrong;
        }
        err.println("error: " + problem.what());
        err.println("       " + problem.mend());
        return ExitCode.of(problem.kind()).code();
    }
}
