package dev.tributary.spark;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.record.RunIds;
import dev.tributary.settings.Layers;
import dev.tributary.settings.SettingNames;
import java.nio.file.Path;
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
 * @param own the options that are not settings of an attribution, by their names
 */
record JobCall(String command, Map<String, String> settings, Map<String, String> own) {
    static final String RUN = "run";

    private static final List<String> COMMANDS = List.of(RUN);
    private static final String DASHES = "--";
    private static final String CONFIG = "config";
    private static final String DRY_RUN = "dry-run";
    private static final String DEBUG = "debug";
    private static final String PARTITIONS = "partitions";
    private static final String JSON = "json";
    private static final String OUT = "out";
    private static final String RUN_ID = "run-id";
    private static final List<String> OWN = List.of(DRY_RUN, DEBUG, PARTITIONS, JSON, OUT, RUN_ID);
    private static final Set<String> FLAGS =
            Set.of(DRY_RUN, DEBUG, JSON, "cut-at-previous", "allow-partial", "retry-refused", "no-html", "open");
    private static final int MOST_PARTITIONS = 1_000_000;

    JobCall {
        settings = Map.copyOf(settings);
        own = Map.copyOf(own);
    }

    /** Returns whether to count only. */
    boolean dryRun() {
        return Boolean.parseBoolean(own.get(DRY_RUN));
    }

    /** Returns whether failures are shown with their traces. */
    boolean debug() {
        return Boolean.parseBoolean(own.get(DEBUG));
    }

    /** Returns whether the outcome is shown as a document. */
    boolean json() {
        return Boolean.parseBoolean(own.get(JSON));
    }

    /** Returns the folder for files on the driver's disk, if some are wanted. */
    Optional<Path> out() {
        return Optional.ofNullable(own.get(OUT)).map(text -> Layers.path(Path.of(""), text));
    }

    /** Returns the id that the run is to have. */
    Optional<String> runId() {
        return Optional.ofNullable(own.get(RUN_ID)).map(RunIds::checked);
    }

    /** Returns into how many parts users and sessions are divided; empty for what the source asks for. */
    OptionalInt partitions() {
        return Optional.ofNullable(own.get(PARTITIONS))
                .map(text -> OptionalInt.of(partitions(text)))
                .orElse(OptionalInt.empty());
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
        Map<String, String> settings = new HashMap<>(given);
        settings.keySet().removeAll(OWN);
        Map<String, String> own = new HashMap<>(given);
        own.keySet().retainAll(OWN);
        JobCall call = new JobCall(command, variables(settings), own);
        // A mistake in one of them is told before anything is read.
        call.partitions();
        call.runId();
        return call;
    }

    private static Map<String, String> variables(Map<String, String> settings) {
        Map<String, String> variables = new HashMap<>();
        settings.forEach((name, value) ->
                variables.put("TRIBUTARY_" + SettingNames.key(name).toUpperCase(Locale.ROOT), value));
        return variables;
    }

    private static String name(String argument) {
        List<String> known = Stream.of(SettingNames.ALL, OWN, List.of(CONFIG))
                .flatMap(List::stream)
                .distinct()
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
