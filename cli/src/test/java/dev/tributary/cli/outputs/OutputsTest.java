package dev.tributary.cli.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No command overwrites its inputs or other files of the program, under any name. */
class OutputsTest {
    private static final String OUT = "out";
    private static final Pattern OPTION =
            Pattern.compile("(--[a-z-]+)[ =\\[]+<?([A-Za-z.]*(?:FILE|DIR|json|csv)[A-Za-z.]*)");

    @TempDir
    static Path folder;

    private static Desk prepared;

    @BeforeAll
    static void prepare() throws IOException {
        prepared = Desk.prepare(Files.createDirectory(folder.resolve("prepared")));
    }

    /** The ways in which an output's path can refer to an input file. */
    private enum Form {
        THE_INPUT_BEARS_ITS_NAME,
        A_SYMBOLIC_LINK_LEADS_TO_THE_INPUT,
        A_HARD_LINK_OF_THE_INPUT,
        THE_INPUT_IS_NAMED_BY_A_LINK
    }

    @Test
    void everyOptionThatNamesAFileIsKnownHere() {
        Map<String, List<String>> outputs = FileOptions.outputs();
        for (String command : commands()) {
            Set<String> unknown = fileOptions(command);
            unknown.removeAll(FileOptions.inputs());
            unknown.removeAll(outputs.getOrDefault(command, List.of()));
            // These only look for files of earlier runs there.
            if (Set.of("status", "runs", "ledger", "forget", "plan", "explain").contains(command)) {
                unknown.remove("--out");
            }
            // It writes no file that is there already: see GuessTest.
            if (command.equals("guess")) {
                unknown.remove("--out");
            }
            // The steps share their options; these write no page.
            if (Set.of("attribute", "export", "journeys", "plan").contains(command)) {
                unknown.remove("--html");
            }
            assertThat(unknown)
                    .as("'%s': read or written? See FileOptions", command)
                    .isEmpty();
        }
        assertThat(fileOptions("paths")).contains("--in", "--transitions");
        assertThat(fileOptions("train")).contains("--db", "--out");
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsWrittenOverWhatIsRead(FileOptions call) throws IOException {
        List<String> outputs = outputsOf(call);
        assertThat(outputs).isNotEmpty();
        Desk desk = prepared.copyTo(folder.resolve(call + "/tried"));
        Files.createDirectories(desk.path(OUT));
        List<Form> forms = List.of(Form.values());
        int number = 0;
        for (String output : outputs) {
            for (String input : call.reads()) {
                number++;
                if (output.equals(outputs.get(0))) {
                    for (Form form : forms) {
                        nothingIsWritten(desk, call, output, input, form);
                    }
                } else if (number % 3 == 0) {
                    // One plan compares all files with each other, so the other files are tested only in some forms.
                    nothingIsWritten(desk, call, output, input, forms.get(number % forms.size()));
                }
            }
        }
    }

    private static void nothingIsWritten(Desk desk, FileOptions call, String output, String input, Form form)
            throws IOException {
        boolean named = call.writingTo(OUT).contains(input);
        if (!named && form != Form.A_HARD_LINK_OF_THE_INPUT && form != Form.A_SYMBOLIC_LINK_LEADS_TO_THE_INPUT) {
            // A file with a fixed name cannot have another one, but the output may be directed to it.
            if (!call.takesFolder() && call != FileOptions.JOURNEYS_TO_A_FILE) {
                refused(desk, call.writingTo(input));
            }
            return;
        }
        Path there = desk.path(output);
        Path read = desk.path(input);
        List<String> arguments = new ArrayList<>(call.writingTo(call.takesFolder() ? OUT : output));
        switch (form) {
            case A_HARD_LINK_OF_THE_INPUT -> Files.createLink(there, read);
            case A_SYMBOLIC_LINK_LEADS_TO_THE_INPUT -> Files.createSymbolicLink(there, read.toAbsolutePath());
            case THE_INPUT_BEARS_ITS_NAME -> {
                Files.move(read, there);
                arguments.replaceAll(word -> word.equals(input) ? output : word);
            }
            case THE_INPUT_IS_NAMED_BY_A_LINK -> {
                Files.move(read, there);
                Files.createSymbolicLink(read, there.toAbsolutePath());
            }
        }
        refused(desk, arguments);
        if (Files.isRegularFile(read) && !Files.isSymbolicLink(read)) {
            Files.delete(there);
        } else {
            Files.deleteIfExists(read);
            Files.move(there, read);
        }
    }

    private static void refused(Desk desk, List<String> arguments) {
        Map<String, Integer> before = desk.contents();
        Desk.Said said = desk.run(arguments);
        String what = arguments + ": " + said;
        assertThat(said.exitCode()).as(what).isEqualTo(2);
        assertThat(said.err()).as(what).contains(" would be written ", "Nothing was written.");
        assertThat(desk.contents()).as(what).isEqualTo(before);
    }

    /** Returns the files written to a folder if there is no conflict. */
    private static List<String> outputsOf(FileOptions call) throws IOException {
        if (!call.takesFolder()) {
            return List.of(OUT + ".json");
        }
        Desk desk = prepared.copyTo(folder.resolve(call + "/calm"));
        Desk.Said said = desk.run(call.writingTo(OUT));
        assertThat(said.exitCode()).as(said.toString()).isIn(0, 10);
        List<String> outputs = new ArrayList<>();
        for (String name : desk.contents().keySet()) {
            if (name.startsWith(OUT + "/")) {
                outputs.add(name);
            }
        }
        return outputs;
    }

    private static Set<String> commands() {
        Set<String> commands = new TreeSet<>();
        boolean list = false;
        for (String line : prepared.run(List.of("--help")).out().lines().toList()) {
            list |= line.startsWith("Commands:");
            if (list && line.startsWith("  ") && !line.startsWith("   ")) {
                commands.add(line.strip().split(" ")[0]);
            }
        }
        assertThat(commands).contains("run", "serve", "ledger").hasSizeGreaterThan(15);
        return commands;
    }

    private static Set<String> fileOptions(String command) {
        Set<String> options = new TreeSet<>();
        OPTION.matcher(prepared.run(List.of(command, "--help")).out())
                .results()
                .forEach(found -> options.add(found.group(1)));
        return options;
    }
}
