package dev.tributary.cli;

import dev.tributary.cli.command.Commands;
import dev.tributary.cli.surroundings.StandardOutput;
import dev.tributary.cli.surroundings.Surroundings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The program's entry. */
public final class Tributary {
    /** Set by the launcher, which can ask the system what the two streams are. */
    private static final String TERMINALS = "tributary.terminals";

    private Tributary() {}

    /** Runs a command and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        String terminals = System.getProperty(TERMINALS, "");
        try (PrintWriter out = StandardOutput.open();
                PrintWriter err = errors()) {
            Surroundings around = new Surroundings(
                    List.of(args),
                    Path.of(""),
                    System.getenv(),
                    out,
                    err,
                    new Surroundings.Terminal(terminals.contains("out"), terminals.contains("err")));
            return Commands.execute(around);
        }
    }

    private static PrintWriter errors() {
        return new PrintWriter(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
    }
}
