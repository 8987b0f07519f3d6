package dev.tributary.cli.output;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.pipeline.summary.ExitCode;
import dev.tributary.pipeline.summary.UnexpectedFailure;
import dev.tributary.report.run.RunJson;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.ParameterException;

/** Reports failures: on standard error for people, with {@code --json} also as a document on standard output. */
public final class Complaint {
    private static final String DEBUG = "--debug";
    private static final String JSON = "--json";

    private Complaint() {}

    /** Reports an invalid command line; returns the exit code. */
    public static int about(ParameterException failure, Surroundings around) {
        if (failure.getCause() instanceof TributaryException known) {
            return about(known, around);
        }
        return about(CommandLineMistake.of(failure), around);
    }

    /** Reports a failure of a command; returns the exit code. */
    public static int about(Exception failure, Surroundings around) {
        TributaryException known = UnexpectedFailure.problem(failure);
        if (around.arguments().contains(JSON)) {
            around.out().println(RunJson.of(known));
        }
        print(known, around);
        return ExitCode.of(known.kind()).code();
    }

    /**
     * Returns the exit code of a command that has ended: its own, unless its output could not be written. Its work is
     * done in that case; a command that failed has already reported that on standard error.
     */
    public static int unlessLost(int exitCode, Surroundings around) {
        Optional<String> lost = around.loss();
        lost.ifPresent(why -> print(
                new TributaryException(
                        ProblemKind.STORAGE,
                        "Standard output could not be written completely: " + why + ".",
                        "The work of the command is done. Write its output to a disk with free space, and run it "
                                + "again to see it."),
                around));
        boolean good = exitCode == ExitCode.SUCCESS.code() || exitCode == ExitCode.PARTIAL.code();
        return lost.isPresent() && good ? ExitCode.STORAGE.code() : exitCode;
    }

    /** Reports a failure on standard error only, because the summary contains it already. */
    public static void print(TributaryException failure, Surroundings around) {
        around.out().flush();
        PrintWriter err = around.err();
        err.println(around.ansi().string("@|bold,red error:|@ ") + failure.what());
        err.println("       " + failure.mend());
        failure.paste().forEach(err::println);
        if (around.arguments().contains(DEBUG)) {
            Trace.of(failure).forEach(err::println);
        }
        err.flush();
    }
}
