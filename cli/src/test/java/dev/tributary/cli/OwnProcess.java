package dev.tributary.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a separate process, as the launcher starts it. */
final class OwnProcess implements AutoCloseable {
    private static final int LONGEST_SECONDS = 60;

    private final Process process;

    private OwnProcess(Process process) {
        this.process = process;
    }

    static OwnProcess start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        return start(folder, environment, List.of(), arguments);
    }

    /** Starts it with additional JVM options. */
    static OwnProcess start(Path folder, Map<String, String> environment, List<String> options, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        return new OwnProcess(builder.start());
    }

    /** Returns its standard error, line by line, up to a line that contains a text. */
    String errUpTo(String text) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
        String line = err.readLine();
        while (line != null) {
            said.append(line).append('\n');
            if (line.contains(text)) {
                return said.toString();
            }
            line = err.readLine();
        }
        throw new AssertionError("it never said '" + text + "' but: " + said);
    }

    /** Returns all of its standard error; it must not write much to standard output meanwhile. */
    String err() throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Returns the next line of its standard output; later output may be buffered with it. */
    String outLine() throws IOException {
        return String.valueOf(process.inputReader(StandardCharsets.UTF_8).readLine());
    }

    /** Returns the rest of its standard output. */
    String out() throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Stops reading its standard output. */
    void closeOut() throws IOException {
        process.getInputStream().close();
    }

    /** Sends SIGTERM. By its handle, because {@code Process} itself would also close its streams. */
    void terminate() {
        process.toHandle().destroy();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
