package dev.tributary.fuzz.subject;

import dev.tributary.cli.command.Commands;
import dev.tributary.cli.surroundings.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A folder with a configuration file or a {@code .env} file, in which a command is run that uses every setting and
 * sends nothing. An input that begins with a line {@code # .env} is a {@code .env} file.
 */
public final class SettingsTarget implements Reader<SettingsTarget.Called> {
    private static final byte[] MARK = Text.bytes("# .env\n");
    private static final String SECRET = "canary4711";
    private static final Pattern KEY = Pattern.compile("^# \\.env\n(?:.*\n)*IHC_API_KEY=" + SECRET + "\n");
    private static final int FAULT_OF_THE_PROGRAM = 1;

    private final Path folder = Scratch.folder();

    public SettingsTarget() {
        call(List.of("generate", "--out", "shop.db", "--sessions", "20", "--conversions", "2"));
    }

    /** The result of the command. */
    record Called(int exitCode, String said) {}

    @Override
    public Called read(byte[] bytes) throws IOException {
        boolean dotEnv = bytes.length >= MARK.length && Arrays.equals(MARK, 0, MARK.length, bytes, 0, MARK.length);
        Files.deleteIfExists(folder.resolve(dotEnv ? "tributary.yml" : ".env"));
        Files.write(folder.resolve(dotEnv ? ".env" : "tributary.yml"), bytes);
        return call(List.of("plan", "--db", "shop.db", "--results", "results.db", "--json"));
    }

    private Called call(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings around = new Surroundings(
                arguments, folder, Map.of(), new PrintWriter(out), new PrintWriter(err), Surroundings.Terminal.NONE);
        return new Called(Commands.execute(around), err.toString());
    }

    @Override
    public void check(byte[] bytes, Called read) {
        if (read.exitCode() == FAULT_OF_THE_PROGRAM) {
            throw new Fault("a fault of the program: " + read.said());
        }
        // A configuration file does not contain a key. If the key is the value or the name of another setting, messages
        // may contain it.
        if (read.said().contains(SECRET)
                && Text.of(bytes).split(SECRET, -1).length == 2
                && KEY.matcher(Text.of(bytes)).find()) {
            throw new Fault("the key is told: " + read.said());
        }
        read.said().lines().forEach(line -> Help.require("line", line.isBlank() ? "(blank)" : line));
    }
}
