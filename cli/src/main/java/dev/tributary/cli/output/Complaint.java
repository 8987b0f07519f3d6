package dev.tributary.cli.output;

import dev.tributary.cli.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.summary.ExitCode;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong, on standard error, and answers the exit code. */
public final class Complaint {
    private static final String DEBUG = "--debug";

    private Complaint() {}

    /** A wrong command line. Its values are not repeated where nobody knows what they are: one could be a key. */
    public static int about(ParameterException failure, Surroundings around) {
        if (failure.getCause() instanceof TributaryException known) {
            return about(known, around);
        }
        String what = failure instanceof UnmatchedArgumentException unmatched
                ? unknown(unmatched)
                : String.valueOf(failure.getMessage());
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        print(what, "'" + command + " --help' lists the options.", around);
        return ExitCode.USAGE.code();
    }

    private static String unknown(UnmatchedArgumentException unmatched) {
        String given = unmatched.getUnmatched().get(0);
        String name = given.replaceFirst("=.*", "");
        if (name.toLowerCase(java.util.Locale.ROOT).contains("key")) {
            return "No option takes the API key, since a command line can be read by every user of the machine;"
                    + " set IHC_API_KEY or IHC_API_KEY_FILE instead.";
        }
        if (!name.startsWith("-")) {
            return "There is an argument too many, after the options.";
        }
        List<String> known = options(unmatched.getCommandLine());
        String near = NearestMatch.of(name, known)
                .map(option -> " Did you mean " + option + "?")
                .orElse("");
        return "There is no option " + Shown.plain(name) + "." + near;
    }

    private static List<String> options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .toList();
    }

    /** A failure while a command ran. */
    public static int about(Exception failure, Surroundings around) {
        if (failure instanceof TributaryException known) {
            print(known.what(), known.mend(), around);
            trace(known, around);
            return ExitCode.of(known.kind()).code();
        }
        print(
                "The program failed: " + failure + ".",
                "This is a fault of Tributary; please report it with the output of --debug.",
                around);
        trace(failure, around);
        return ExitCode.of(ProblemKind.INTERNAL).code();
    }

    private static void print(String what, String mend, Surroundings around) {
        around.out().flush();
        PrintWriter err = around.err();
        err.println(around.ansi().string("@|bold,red error:|@ ") + what);
        err.println("       " + mend);
        err.flush();
    }

    private static void trace(Exception failure, Surroundings around) {
        if (around.arguments().contains(DEBUG)) {
            failure.printStackTrace(around.err());
            around.err().flush();
        }
    }
}
