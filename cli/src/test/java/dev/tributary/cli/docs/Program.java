package dev.tributary.cli.docs;

import dev.tributary.cli.command.Commands;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.testing.docs.CommandOutput;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the program's real entry point in a folder. Paths below the folder are shown as for a user in it. */
final class Program {
    private Program() {}

    static CommandOutput run(Path folder, Map<String, String> environment, List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Commands.execute(new Surroundings(
                arguments,
                folder,
                environment,
                new PrintWriter(out),
                new PrintWriter(err),
                Surroundings.Terminal.NONE));
        String printed = (out.toString() + err).replace(folder + "/", "");
        return new CommandOutput(exitCode, printed.lines().toList());
    }
}
