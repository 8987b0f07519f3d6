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
 * What a command finds around it.
 *
 * @param arguments the command line
 * @param folder the working directory, against which relative paths are read
 * @param environment the environment variables
 * @param out results
 * @param err messages and progress
 * @param terminal which of the two a person looks at
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
     * Whether a stream is a terminal.
     *
     * @param out standard output is
     * @param err standard error is
     * @param width how many characters a line of it holds, where that is known
     */
    public record Terminal(boolean out, boolean err, OptionalInt width) {
        /** Neither is: pipes, files, tests. */
        public static final Terminal NONE = new Terminal(false, false, OptionalInt.empty());

        /**
         * As the launcher found out.
         *
         * @param streams which streams are one: {@code out}, {@code err} or both
         * @param width how wide it is; empty or 0 where nobody knows
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

    /** Why something that was printed as a result is lost, if it is known to be; a pipe that its reader closed loses nothing. */
    public Optional<String> loss() {
        return out instanceof StandardOutput printed ? printed.loss() : Optional.empty();
    }

    /** Colours on a terminal, unless NO_COLOR says otherwise. */
    public Ansi ansi() {
        boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty();
        return terminal.out() && terminal.err() && wanted ? Ansi.ON : Ansi.OFF;
    }

    /** What results are shown on. */
    public Screen screen() {
        return new Screen(ansi() == Ansi.ON, terminal.out() ? columns() : OptionalInt.empty());
    }

    /** As the environment says, or else the terminal itself. */
    private OptionalInt columns() {
        String asked = environment.getOrDefault(COLUMNS, "");
        return WIDTH.matcher(asked).matches() ? OptionalInt.of(Integer.parseInt(asked)) : terminal.width();
    }

    /** How the program was called, for texts that say what to type next. */
    public String program() {
        return environment.getOrDefault(Layers.PROGRAM, "tributary");
    }

    /** A path given by a user. It always has a name, so that a message can tell it. */
    public Path resolve(String path) {
        return Layers.resolve(folder, path);
    }

    /** A database given by a user: a path, or an address with a scheme. */
    public Address address(String text) {
        return Address.parse(text, this::resolve);
    }

    /** A folder given by a user, where files go. That of the working directory has no name, and so have files in it theirs alone. */
    public Path resolveFolder(String path) {
        return folder.resolve(path).normalize();
    }
}
