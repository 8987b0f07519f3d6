package dev.tributary.cli.reliability;

import dev.tributary.cli.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The real program as a separate process, to be killed, stopped and run with few resources. Its environment consists of
 * the given variables and PATH. Its output goes to files below the working directory.
 */
final class ChildProgram {
    private static final AtomicInteger STARTED = new AtomicInteger();

    private final Path folder;
    private final List<String> wrapper = new ArrayList<>();
    private final List<String> virtualMachine = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();

    private ChildProgram(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the program in a folder.
     *
     * @param folder its working directory
     */
    static ChildProgram in(Path folder) {
        return new ChildProgram(folder);
    }

    /** Adds options of the Java virtual machine: {@code -Xmx64m}, {@code -Dname=value}. */
    ChildProgram java(String... options) {
        virtualMachine.addAll(List.of(options));
        return this;
    }

    /** Adds an environment variable. */
    ChildProgram with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Sets a command to which the program's own is appended. */
    ChildProgram under(String... command) {
        wrapper.addAll(List.of(command));
        return this;
    }

    /** Runs it to its end. */
    Child.Ended run(List<String> arguments) {
        try (Child child = start(arguments)) {
            return child.await(Child.PATIENCE);
        }
    }

    /** Starts it. */
    Child start(List<String> arguments) {
        List<String> command = new ArrayList<>(wrapper);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ClassArchive.options());
        command.addAll(virtualMachine);
        command.add(Main.class.getName());
        command.addAll(arguments);
        try {
            Path logs = Files.createDirectories(folder.resolve("logs"));
            String number = String.format("%04d", STARTED.incrementAndGet());
            Path out = logs.resolve(number + ".out");
            Path err = logs.resolve(number + ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().put("PATH", System.getenv("PATH"));
            builder.environment().putAll(environment);
            return new Child(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
