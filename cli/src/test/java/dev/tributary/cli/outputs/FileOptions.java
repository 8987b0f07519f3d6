package dev.tributary.cli.outputs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The arguments of every command that writes a file, with every file that it can be told to read. {@code OUT} is
 * replaced by the value of the output's option. A command or an option that is missing here fails {@code OutputsTest}.
 */
enum FileOptions {
    RUN("run", true, run("run")),
    RUN_WITH_TYPES_OF_A_FILE("run", true, run("run", "--config", Desk.CONFIG)),
    RUN_PAGE("run", false, page("run")),
    REPORT_PAGE("report", false, page("report")),
    ATTRIBUTE("attribute", true, run("attribute")),
    ATTRIBUTE_JOURNEYS("attribute", true, run("attribute", "--journeys", Desk.JOURNEYS)),
    REPORT("report", true, run("report")),
    EXPORT("export", true, run("export")),
    JOURNEYS("journeys", true, run("journeys")),
    JOURNEYS_TO_A_FILE("journeys", false, run("journeys")),
    COMPARE(
            "compare",
            true,
            List.of(
                    "compare",
                    "--db",
                    Desk.SOURCE,
                    "--results",
                    Desk.RESULTS,
                    "--model",
                    Desk.MODEL,
                    "--models",
                    "first",
                    "--config",
                    Desk.CONFIG,
                    "--out",
                    "OUT")),
    FIGURES("figures", true, List.of("figures", "--db", Desk.SOURCE, "--config", Desk.CONFIG, "--out", "OUT")),
    CALIBRATE(
            "calibrate", false, List.of("calibrate", "--answers", Desk.ANSWERS, "--conv-type-id", "x", "--out", "OUT")),
    CALIBRATE_FROM_LEDGER(
            "calibrate",
            false,
            List.of(
                    "calibrate",
                    "--from-ledger",
                    "--db",
                    Desk.SOURCE,
                    "--results",
                    Desk.RESULTS,
                    "--conv-type-id",
                    "x",
                    "--out",
                    "OUT")),
    TRAIN("train", false, List.of("train", "--db", Desk.SOURCE, "--conv-type-id", "x", "--out", "OUT")),
    PATHS("paths", false, List.of("paths", "--in", Desk.PATHS, "--model", "markov", "--transitions", "OUT"));

    /** The files that may be named as inputs, and the files that are read from the folder without being named. */
    static final List<String> INPUTS = List.of(
            Desk.SOURCE,
            Desk.RESULTS,
            Desk.MODEL,
            Desk.JOURNEYS,
            Desk.PATHS,
            Desk.ANSWERS,
            Desk.CONFIG,
            Desk.KEY,
            Desk.DOT_ENV,
            Desk.USUAL_CONFIG);

    private static final List<String> AROUND = List.of(Desk.KEY, Desk.DOT_ENV, Desk.USUAL_CONFIG);

    private final String command;
    private final boolean takesFolder;
    private final List<String> arguments;

    FileOptions(String command, boolean takesFolder, List<String> arguments) {
        this.command = command;
        this.takesFolder = takesFolder;
        this.arguments = arguments;
    }

    /** Returns the options that name an output, and the commands that have them. */
    static Map<String, List<String>> outputs() {
        Map<String, List<String>> outputs = new TreeMap<>();
        for (FileOptions call : values()) {
            int index = call.arguments.indexOf("OUT");
            outputs.computeIfAbsent(call.command, name -> new ArrayList<>()).add(call.arguments.get(index - 1));
        }
        // They create a database, folders and a file of rules, which must not exist yet or are theirs alone.
        outputs.put("generate", List.of("--out"));
        outputs.put("demo", List.of("--dir"));
        outputs.put("presets", List.of("--out"));
        outputs.put("channels", List.of("--rules"));
        return outputs;
    }

    /** Returns the options that name a file to read. */
    static List<String> inputs() {
        return List.of("--db", "--results", "--model", "--journeys", "--in", "--answers", "--config", "--keys-file");
    }

    /** Returns whether its output is a folder, for files with fixed names. */
    boolean takesFolder() {
        return takesFolder;
    }

    List<String> writingTo(String out) {
        return arguments.stream().map(word -> word.equals("OUT") ? out : word).toList();
    }

    /** Returns the files that it reads or may read. */
    List<String> reads() {
        return Stream.concat(arguments.stream().filter(INPUTS::contains), AROUND.stream())
                .distinct()
                .toList();
    }

    private static List<String> page(String command) {
        List<String> arguments = new ArrayList<>(run(command, "--html", "OUT"));
        arguments.set(arguments.indexOf("OUT"), "files");
        return arguments;
    }

    private static List<String> run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                command,
                "--db",
                Desk.SOURCE,
                "--results",
                Desk.RESULTS,
                "--attributor",
                "ihc-local",
                "--model",
                Desk.MODEL,
                "--out",
                "OUT"));
        if (!command.equals("attribute") && !command.equals("journeys")) {
            arguments.addAll(List.of("--campaign-column", "channel_name"));
        }
        arguments.addAll(List.of(more));
        return arguments;
    }
}
