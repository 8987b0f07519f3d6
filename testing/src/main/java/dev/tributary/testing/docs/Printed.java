package dev.tributary.testing.docs;

import java.util.List;

/** The exit code of a command, and its output, standard output first. */
public record Printed(int exitCode, List<String> lines) {
    public static Printed nothing(int exitCode) {
        return new Printed(exitCode, List.of());
    }
}
