package dev.tributary.cli.surroundings;

import dev.tributary.report.text.Screen;
import dev.tributary.settings.Layers;
import dev.tributary.store.connect.Address;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/**
 * The environment of a command.
 *
 * @param arguments the command line
 * @param folder the working directory, against which relative paths are resolved
 * @param environment the environment variables
 * @param out results
 * @param err messages and progress
 * @param terminal which of the two are terminals
 */
public record Surroundings(
        List<String> arguments,
        Path folder,
        Map<String, String> environment,
        PrintWriter out,
        PrintWriter err,
        Terminal terminal) {
    private static final String COLUMNS = "COLUMNS";
    private static final Pattern WIDTH = Pattern.compile("[1-9][0-9]{0,4}");

    /**
     * The terminals.
     *
     * @param out whether standard output is one
     * @param err whether standard error is one
     * @param width the number of characters per line, if known
     */
    public record Terminal(boolean out, boolean err, OptionalInt width) {
        /** No terminal: pipes, files, tests. */
        public static final Terminal NONE = new Terminal(false, false, OptionalInt.empty());

        /**
         * Parses the launcher's values.
         *
         * @param streams the streams that are terminals: {@code out}, {@code err} or both
         * @param width the width; empty or 0 if unknown
         */
        public static Terminal of(String streams, String width) {
            return new Terminal(
                    streams.contains("out"),
                    streams.contains("err"),
                    WIDTH.matcher(width).matches() ? OptionalInt.of(Integer.parseInt(width)) : OptionalInt.empty());
        }
    }

    public Surroundings {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** Returns why output was lost, if known; a pipe that its reader closed loses nothing. */
    public Optional<String> loss() {
        return out instanceof StandardOutput printed ? printed.loss() : Optional.empty();
    }

    /** Colours on a terminal, unless NO_COLOR is set. */
    public Ansi ansi() {
        boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty();
        return terminal.out() && terminal.err() && wanted ? Ansi.ON : Ansi.OFF;
    }

    /** Returns the output device for results. */
    public Screen screen() {
        return new Screen(ansi() == Ansi.ON, terminal.out() ? columns() : OptionalInt.empty());
    }

    /** The width from the environment, or else of the terminal. */
    private OptionalInt columns() {
        String asked = environment.getOrDefault(COLUMNS, "");
        return WIDTH.matcher(asked).matches() ? OptionalInt.of(Integer.parseInt(asked)) : terminal.width();
    }

    /** Returns how the program was called, for suggested commands. */
    public String program() {
        return environment.getOrDefault(Layers.PROGRAM, "tributary");
    }

    /** Resolves a path given by a user. It always has a file name, for messages. */
    public Path resolve(String path) {
        return Layers.resolve(folder, path);
    }

    /** Parses a database given by a user: a path, or an address with a scheme. */
    public Address address(String text) {
        return Address.parse(text, this::resolve);
    }

    /**
     * Resolves a folder for files given by a user. The working directory has an empty name, so that files in it are
     * shown by their names alone.
     */
    public Path resolveFolder(String path) {
        return Layers.path(folder, path).normalize();
    }
}
