package dev.tributary.browser;

import dev.tributary.cli.command.Commands;
import dev.tributary.cli.surroundings.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the program's entry point in a folder, in an empty environment. */
final class Program {
    private Program() {}

    /**
     * Runs a command and returns what it prints to standard output.
     *
     * @throws IllegalStateException if it ends with an exit code that is not among the allowed ones, with what it says
     */
    static String run(Path folder, List<Integer> allowed, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Commands.execute(new Surroundings(
                List.of(arguments),
                folder,
                Map.of(),
                new PrintWriter(out),
                new PrintWriter(err),
                Surroundings.Terminal.NONE));
        if (!allowed.contains(exitCode)) {
            throw new IllegalStateException(
                    String.join(" ", arguments) + " ended with exit code " + exitCode + ":\n" + out + err);
        }
        return out.toString();
    }

    /** Runs a command that succeeds. */
    static String run(Path folder, String... arguments) {
        return run(folder, List.of(0), arguments);
    }
}
