package dev.tributary.cli;

import dev.tributary.cli.command.Commands;
import dev.tributary.cli.surroundings.StandardOutput;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.store.crash.FailPoint;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The main class. */
public final class Main {
    /** Set by the launcher: which of the two output streams are terminals. */
    private static final String TERMINALS = "tributary.terminals";

    /** Set by the launcher: the width of the terminal, if standard output is one and its width is known. */
    private static final String COLUMNS = "tributary.columns";

    private Main() {}

    /** Runs a command and exits with its code. */
    public static void main(String[] args) {
        FailPoint.choose(System.getProperty(FailPoint.PROPERTY, ""));
        System.exit(run(args));
    }

    private static int run(String[] args) {
        try (PrintWriter out = StandardOutput.open();
                PrintWriter err = errors()) {
            Surroundings around = new Surroundings(
                    List.of(args),
                    Path.of(""),
                    System.getenv(),
                    out,
                    err,
                    Surroundings.Terminal.of(System.getProperty(TERMINALS, ""), System.getProperty(COLUMNS, "")));
            return Commands.execute(around);
        }
    }

    private static PrintWriter errors() {
        return new PrintWriter(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
    }
}
