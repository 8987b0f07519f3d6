package dev.tributary.cli.docs;

import dev.tributary.testing.docs.CommandOutput;
import dev.tributary.testing.docs.CommandWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the commands of one document in one folder. It supports the few commands that the documents use. */
final class Shell {
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> meant = new HashMap<>();

    Shell(Path folder) {
        this.folder = folder;
    }

    void export(String name, String value) {
        environment.put(name, value);
    }

    /** Lets a text of the document stand for another one, in commands, files and, the other way round, in what is printed. */
    void say(String shown, String meaning) {
        meant.put(shown, meaning);
    }

    /** Writes a file that the document shows. */
    void write(String name, List<String> lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, lines.stream().map(this::meaning).toList());
    }

    CommandOutput run(String command) {
        CommandOutput printed = execute(CommandWords.of(meaning(command)));
        return new CommandOutput(
                printed.exitCode(), printed.lines().stream().map(this::shown).toList());
    }

    private String meaning(String text) {
        return meant.entrySet().stream()
                .reduce(text, (all, word) -> all.replace(word.getKey(), word.getValue()), (one, other) -> other);
    }

    private String shown(String text) {
        return meant.entrySet().stream()
                .reduce(text, (all, word) -> all.replace(word.getValue(), word.getKey()), (one, other) -> other);
    }

    private CommandOutput execute(List<String> words) {
        List<String> arguments = words.subList(1, words.size());
        try {
            return switch (words.get(0)) {
                case "bin/tributary", "tributary" -> Program.run(folder, environment, arguments);
                case "sqlite3" ->
                    new CommandOutput(0, new SqliteCommand(folder, arguments.get(0)).run(arguments.get(1)));
                case "export" -> assign(arguments.get(0));
                case "cp" -> copy(arguments);
                case "cmp" -> compare(arguments.get(0), arguments.get(1));
                case "cat" -> new CommandOutput(0, read(arguments.get(0)));
                case "head" -> head(Integer.parseInt(arguments.get(1)), arguments.get(2));
                default -> throw new IllegalArgumentException("the test's shell does not know " + words.get(0));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CommandOutput assign(String assignment) {
        String[] parts = assignment.split("=", 2);
        export(parts[0], parts[1]);
        return CommandOutput.nothing(0);
    }

    private CommandOutput copy(List<String> arguments) throws IOException {
        boolean force = arguments.get(0).equals("--force");
        List<String> files = force ? arguments.subList(1, 3) : arguments;
        CopyOption[] how = force ? new CopyOption[] {StandardCopyOption.REPLACE_EXISTING} : new CopyOption[0];
        Files.copy(folder.resolve(files.get(0)), folder.resolve(files.get(1)), how);
        return CommandOutput.nothing(0);
    }

    private CommandOutput compare(String one, String other) throws IOException {
        long difference = Files.mismatch(folder.resolve(one), folder.resolve(other));
        return CommandOutput.nothing(difference == -1 ? 0 : 1);
    }

    private CommandOutput head(int count, String file) throws IOException {
        return new CommandOutput(0, read(file).stream().limit(count).toList());
    }

    private List<String> read(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }
}
