package dev.tributary.store.server;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import dev.tributary.store.file.InputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Files with passwords. */
public final class PasswordFile {
    private static final long MOST_BYTES = 1 << 20;
    private static final String HOME = "~/";

    private PasswordFile() {}

    /**
     * Returns the only line of a file that an address names, such as a mounted secret.
     *
     * @param name its name; it may begin with {@code ~/}
     * @throws TributaryException AUTH when it cannot be read
     */
    static Secret read(String name, UserEnvironment environment) {
        Path file = name.startsWith(HOME) ? environment.home().resolve(name.substring(HOME.length())) : Path.of(name);
        try {
            String text = new String(
                    InputFile.orStream("The password file", file, MOST_BYTES).bytes(), StandardCharsets.UTF_8);
            String line = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
            line = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (line.isEmpty() || line.indexOf('\n') >= 0) {
                throw new TributaryException(
                        ProblemKind.AUTH,
                        "The password file " + Shown.plain(name) + " is not one line.",
                        "Write the password into it, and nothing else.");
            }
            return new Secret(line);
        } catch (IOException e) {
            throw new TributaryException(
                    ProblemKind.AUTH,
                    "The password file " + Shown.plain(name) + ", named by password_file, cannot be read.",
                    "Check its path and rights.",
                    e);
        }
    }

    /** Returns the lines of a file that users keep; empty if it cannot be used, see {@link #unusable}. */
    public static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) && unusable(file).isEmpty()
                    ? new String(
                                    InputFile.orStream("The password file", file, MOST_BYTES)
                                            .bytes(),
                                    StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Returns why a file that is there is not used: others may read it, as libpq has it. */
    public static Optional<String> unusable(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            if (!Files.isReadable(file)) {
                return Optional.of("it cannot be read");
            }
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
            boolean open = rights.stream().anyMatch(right -> !right.name().startsWith("OWNER"));
            return open
                    ? Optional.of("others may read it: chmod 600 " + Shown.plain(file.toString()))
                    : Optional.empty();
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
