package dev.tributary.spark;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import dev.tributary.settings.SettingNames;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a command line asks for. The options are the settings of the embedded program, by the same names; they count before
 * the environment and the files.
 *
 * @param command the command
 * @param settings the settings that were given, as variables
 * @param dryRun whether to count only
 * @param debug whether failures are shown with their traces
 * @param partitions into how many parts users and sessions are divided; empty for what Spark would take
 */
record JobCall(String command, Map<String, String> settings, boolean dryRun, boolean debug, OptionalInt partitions) {
    static final String RUN = "run";

    private static final List<String> COMMANDS = List.of(RUN);
    private static final String DASHES = "--";
    private static final String CONFIG = "config";
    private static final String DRY_RUN = "dry-run";
    private static final String DEBUG = "debug";
    private static final String PARTITIONS = "partitions";
    private static final Set<String> FLAGS =
            Set.of(DRY_RUN, DEBUG, "cut-at-previous", "allow-partial", "json", "retry-refused", "no-html", "open");
    private static final int MOST_PARTITIONS = 1_000_000;

    JobCall {
        settings = Map.copyOf(settings);
    }

    /**
     * Reads a command line.
     *
     * @throws TributaryException USAGE when there is no such command or option
     */
    static JobCall of(List<String> arguments) {
        if (arguments.isEmpty() || arguments.get(0).startsWith(DASHES)) {
            throw wrong("There is no command.", "Write it before the options: " + String.join(", ", COMMANDS) + ".");
        }
        String command = arguments.get(0);
        if (!COMMANDS.contains(command)) {
            throw wrong(
                    "There is no command " + Shown.quoted(command) + " on Spark.",
                    "There is " + String.join(", ", COMMANDS) + "; the others are those of bin/tributary.");
        }
        Map<String, String> given = new HashMap<>();
        for (int at = 1; at < arguments.size(); at++) {
            String[] parts = arguments.get(at).split("=", 2);
            String name = name(parts[0]);
            String value;
            if (parts.length == 2) {
                value = parts[1];
            } else if (FLAGS.contains(name)) {
                value = "true";
            } else if (at + 1 < arguments.size()) {
                value = arguments.get(++at);
            } else {
                throw wrong("The option " + parts[0] + " has no value.", "Write one behind it.");
            }
            given.put(name, value);
        }
        return of(command, given);
    }

    private static JobCall of(String command, Map<String, String> given) {
        Map<String, String> settings = new HashMap<>();
        given.forEach((name, value) -> {
            if (name.equals(CONFIG) || SettingNames.ALL.contains(name)) {
                settings.put("TRIBUTARY_" + SettingNames.key(name).toUpperCase(Locale.ROOT), value);
            }
        });
        return new JobCall(
                command,
                settings,
                Boolean.parseBoolean(given.get(DRY_RUN)),
                Boolean.parseBoolean(given.get(DEBUG)),
                Optional.ofNullable(given.get(PARTITIONS))
                        .map(text -> OptionalInt.of(partitions(text)))
                        .orElse(OptionalInt.empty()));
    }

    private static String name(String argument) {
        List<String> known = Stream.concat(SettingNames.ALL.stream(), Stream.of(CONFIG, DRY_RUN, DEBUG, PARTITIONS))
                .toList();
        String name = argument.startsWith(DASHES) ? argument.substring(DASHES.length()) : "";
        if (!known.contains(name)) {
            throw wrong(
                    "There is no option " + Shown.quoted(argument) + ".",
                    NearestMatch.of(name, known)
                            .map(near -> "Did you mean --" + near + "?")
                            .orElse(
                                    "docs/reference/spark.md lists the options; those of Spark itself stand before the jar."));
        }
        return name;
    }

    private static int partitions(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= MOST_PARTITIONS) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrongPartitions(text);
        }
        throw wrongPartitions(text);
    }

    private static TributaryException wrongPartitions(String text) {
        return wrong(
                "--partitions is " + Shown.quoted(text) + ".",
                "Give a whole number from 1 on; three for each core is a beginning.");
    }

    private static TributaryException wrong(String what, String mend) {
        return new TributaryException(ProblemKind.USAGE, what, mend);
    }
}
