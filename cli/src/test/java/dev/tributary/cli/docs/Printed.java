package dev.tributary.cli.docs;

import java.util.List;

/** The exit code of a command, and its output, standard output first. */
record Printed(int exitCode, List<String> lines) {
    static Printed nothing(int exitCode) {
        return new Printed(exitCode, List.of());
    }
}
