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
    static final String COMPARE = "compare";
    static final String FIGURES = "figures";
    static final String MODELS = "models";
    static final String ONLY_TYPE = "only-type";
    static final String NO_NULLS = "no-nulls";
    static final String DIRECT_CHANNELS = "direct-channels";
    static final String INTERVALS = "intervals";
    static final String SEED = "seed";
    static final String TOP = "top";

    private static final List<String> COMMANDS = List.of(RUN, COMPARE, FIGURES);
    private static final String DASHES = "--";
    private static final String CONFIG = "config";
    private static final String DRY_RUN = "dry-run";
    static final String DEBUG = "debug";
    private static final String PARTITIONS = "partitions";
    static final String JSON = "json";
    private static final String OUT = "out";
    private static final String RUN_ID = "run-id";
    private static final Map<String, List<String>> OWN = Map.of(
            RUN, List.of(DEBUG, PARTITIONS, JSON, OUT, DRY_RUN, RUN_ID),
            COMPARE,
                    List.of(
                            DEBUG,
                            PARTITIONS,
                            JSON,
                            OUT,
                            ONLY_TYPE,
                            MODELS,
                            NO_NULLS,
                            DIRECT_CHANNELS,
                            INTERVALS,
                            SEED),
            FIGURES, List.of(DEBUG, PARTITIONS, JSON, OUT, ONLY_TYPE, TOP));
    private static final Set<String> FLAGS = Set.of(
            DRY_RUN,
            DEBUG,
            JSON,
            NO_NULLS,
            INTERVALS,
            "cut-at-previous",
            "allow-partial",
            "retry-refused",
            "no-html",
            "open");
    private static final int MOST_PARTITIONS = 1_000_000;

    JobCall {
        settings = Map.copyOf(settings);
        own = Map.copyOf(own);
    }

    /** Returns whether a flag is among arguments, which may be wrong otherwise. */
    static boolean isGiven(List<String> arguments, String flag) {
        return arguments.contains(DASHES + flag) || arguments.contains(DASHES + flag + "=true");
    }

    /** Returns whether a flag of the command is set. */
    boolean flag(String name) {
        return Boolean.parseBoolean(own.get(name));
    }

    /** Returns an option of the command. */
    Optional<String> option(String name) {
        return Optional.ofNullable(own.get(name));
    }

    /**
     * Returns an option of the command that is a whole number.
     *
     * @throws TributaryException USAGE when it is none, or too small
     */
    long number(String name, long least, long usual) {
        String text = own.getOrDefault(name, Long.toString(usual));
        try {
            long number = Long.parseLong(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrongNumber(name, text, least);
        }
        throw wrongNumber(name, text, least);
    }

    private static TributaryException wrongNumber(String name, String text, long least) {
        return wrong(
                DASHES + name + " is " + Shown.quoted(text) + ".",
                "Give a whole number" + (least == Long.MIN_VALUE ? "." : " from " + least + " on."));
    }

    /** Returns whether to count only. */
    boolean dryRun() {
        return flag(DRY_RUN);
    }

    /** Returns whether the outcome is shown as a document. */
    boolean json() {
        return flag(JSON);
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
            String name = name(command, parts[0]);
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
        settings.keySet().removeAll(own(command));
        Map<String, String> own = new HashMap<>(given);
        own.keySet().retainAll(own(command));
        JobCall call = new JobCall(command, variables(settings), own);
        // A mistake in one of them is told before anything is read.
        call.partitions();
        call.runId();
        return call;
    }

    /** Returns the options of a command that are not settings. */
    private static List<String> own(String command) {
        return OWN.getOrDefault(command, List.of());
    }

    private static Map<String, String> variables(Map<String, String> settings) {
        Map<String, String> variables = new HashMap<>();
        settings.forEach((name, value) ->
                variables.put("TRIBUTARY_" + SettingNames.key(name).toUpperCase(Locale.ROOT), value));
        return variables;
    }

    private static String name(String command, String argument) {
        List<String> known = Stream.of(SettingNames.ALL, own(command), List.of(CONFIG))
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
