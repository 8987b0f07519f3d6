package dev.tributary.cli.docs;

import java.util.List;

/** How a command ended and what it printed, standard output first. */
record Printed(int exitCode, List<String> lines) {
    static Printed nothing(int exitCode) {
        return new Printed(exitCode, List.of());
    }
}
