package dev.tributary.cli;

import dev.tributary.cli.command.Commands;
import dev.tributary.cli.surroundings.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the real entry point in a folder, with an environment, and records its output. */
final class Cli {
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    Cli(Path folder) {
        this.folder = folder;
    }

    Cli with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Commands.execute(new Surroundings(
                List.of(arguments),
                folder,
                environment,
                new PrintWriter(out),
                new PrintWriter(err),
                Surroundings.Terminal.NONE));
        return new Result(exitCode, out.toString(), err.toString());
    }

    /** The output of a command. */
    record Result(int exitCode, String out, String err) {
        String all() {
            return out + err;
        }
    }
}
