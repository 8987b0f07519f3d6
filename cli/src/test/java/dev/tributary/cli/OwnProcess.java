package dev.tributary.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, as the launcher starts it. */
final class OwnProcess implements AutoCloseable {
    private static final int LONGEST_SECONDS = 60;

    private final Process process;

    private OwnProcess(Process process) {
        this.process = process;
    }

    static OwnProcess start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        return start(folder, environment, List.of(), arguments);
    }

    /** With further options for its JVM. */
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

    /** What it says on standard error, line by line, up to one that contains a text. */
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

    /** All that it says on standard error; what it says elsewhere must not be much. */
    String err() throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The next line that it says on standard output; what comes after may be read with it. */
    String outLine() throws IOException {
        return String.valueOf(process.inputReader(StandardCharsets.UTF_8).readLine());
    }

    /** What else it says on standard output. */
    String out() throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Nobody reads its standard output any more. */
    void closeOut() throws IOException {
        process.getInputStream().close();
    }

    /** SIGTERM. By its handle, since the process itself would close the streams to it, too. */
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
