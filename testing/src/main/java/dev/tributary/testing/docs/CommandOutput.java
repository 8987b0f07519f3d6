package dev.tributary.testing.docs;

import java.util.List;

/** The exit code of a command, and its output, standard output first. */
public record CommandOutput(int exitCode, List<String> lines) {
    public static CommandOutput nothing(int exitCode) {
        return new CommandOutput(exitCode, List.of());
    }
}
