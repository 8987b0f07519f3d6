package dev.tributary.benchmarks.process.child;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the programs of this module with the JVM that measures. */
public final class Jvm {
    private final Child child;

    Jvm(Child child) {
        this.child = child;
    }

    public Child.Ended start(Class<?> program, List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        return start(program, "", options, arguments);
    }

    /** Starts a program that asks the DuckDB of the plug-in. */
    public Child.Ended startWithDuck(Class<?> program, Path home, List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        return start(program, File.pathSeparator + PlugIn.jar(home), options, arguments);
    }

    private Child.Ended start(Class<?> program, String further, List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path") + further, program.getName()));
        command.addAll(arguments);
        return child.run(command, Map.of()).orFail();
    }
}
