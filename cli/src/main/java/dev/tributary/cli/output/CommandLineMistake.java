package dev.tributary.cli.output;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The error message for an invalid command line. Unexpected values are not repeated: one could be a key that was given
 * as an option by mistake.
 */
final class CommandLineMistake {
    private CommandLineMistake() {}

    static TributaryException of(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        String mend = "'" + command.getCommandSpec().qualifiedName() + " --help' shows what is available.";
        if (!(failure instanceof UnmatchedArgumentException unmatched)) {
            return mistake(
                    failure.getMessage() + (String.valueOf(failure.getMessage()).endsWith(".") ? "" : "."), mend);
        }
        String name = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
        if (name.toLowerCase(Locale.ROOT).contains("key")) {
            return mistake(
                    "No option takes the API key, since every user of the machine can read a command line.",
                    "Set IHC_API_KEY or IHC_API_KEY_FILE.");
        }
        if (name.startsWith("-")) {
            return mistake(
                    "There is no option " + Shown.plain(name) + ".",
                    meant(name, options(command)).orElse(mend));
        }
        Collection<String> commands = command.getSubcommands().keySet();
        return commands.isEmpty()
                ? mistake("There is an unexpected argument; it belongs to no option.", mend)
                : mistake(
                        "There is no command " + Shown.quoted(name) + ".",
                        meant(name, commands).orElse(mend));
    }

    private static Optional<String> meant(String name, Collection<String> known) {
        return NearestMatch.of(name, known).map(near -> "Did you mean " + near + "?");
    }

    private static List<String> options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .toList();
    }

    private static TributaryException mistake(String what, String mend) {
        return new TributaryException(ProblemKind.USAGE, what, mend);
    }
}
