package dev.tributary.benchmarks.process;

import dev.tributary.benchmarks.process.child.Bench;
import dev.tributary.benchmarks.process.child.ProgressLog;
import dev.tributary.benchmarks.process.child.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The waiting time of a new user: starts of {@code tributary demo} in a fresh copy of the project, with an empty cache
 * and Maven's local repository as it is; and plain {@code javac}, in one process, on the same sources. In seconds.
 *
 * @param first builds everything, prepares the cache, runs
 * @param changed the same after a change in one source of core, on which all other modules depend
 * @param next without changes
 * @param javac plain javac
 */
record FirstMinute(double first, double changed, double next, double javac) {
    private static final List<String> NO_PART_OF_IT =
            List.of("benchmarks", "spark", "store-contract", "store-duckdb", "testing", "testing-servers");

    static FirstMinute measure(Bench bench) throws IOException, InterruptedException {
        Path copy = bench.workFolder().fresh();
        try {
            List<Path> sources = copy(bench.home(), copy);
            double first = start(bench, copy, "first");
            double javac = javac(bench, copy, sources);
            Files.writeString(sources.get(0), "// changed\n", StandardOpenOption.APPEND);
            double changed = start(bench, copy, "changed");
            double next = start(bench, copy, "next");
            return new FirstMinute(first, changed, next, javac);
        } finally {
            WorkFolder.remove(copy);
        }
    }

    private static double start(Bench bench, Path copy, String demo) throws IOException, InterruptedException {
        ProgressLog.say("starting a copy of the project");
        List<String> command =
                List.of(copy.resolve("bin").resolve("tributary").toString(), "demo", "--dir=" + copy.resolve(demo));
        return bench.child()
                .run(command, Map.of("TRIBUTARY_CACHE", copy.resolve("cache").toString()))
                .orFail()
                .seconds();
    }

    private static double javac(Bench bench, Path copy, List<Path> sources) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-proc:none",
                "-XDstringConcat=inline",
                "-cp",
                copy.resolve("cli/target/quick/tributary.jar").toString(),
                "-d",
                copy.resolve("classes").toString()));
        sources.stream()
                .map(Path::toString)
                .filter(name -> name.endsWith(".java"))
                .forEach(command::add);
        return bench.child().run(command, Map.of()).orFail().seconds();
    }

    /** Copies the project without build output. Core's sources come first. */
    private static List<Path> copy(Path home, Path copy) throws IOException {
        List<Path> sources = new ArrayList<>();
        copyTree(home.resolve("bin"), copy.resolve("bin"));
        Files.copy(home.resolve("pom.xml"), copy.resolve("pom.xml"));
        try (Stream<Path> modules = Files.list(home)) {
            List<Path> built = modules.filter(module -> Files.exists(module.resolve("pom.xml")))
                    .sorted()
                    .toList();
            for (Path module : built) {
                Path target = Files.createDirectory(copy.resolve(home.relativize(module)));
                Files.copy(module.resolve("pom.xml"), target.resolve("pom.xml"));
                List<Path> copied = copyTree(module.resolve("src/main"), target.resolve("src/main"));
                if (!NO_PART_OF_IT.contains(String.valueOf(module.getFileName()))) {
                    sources.addAll(module.endsWith("core") ? 0 : sources.size(), copied);
                }
            }
        }
        return sources;
    }

    private static List<Path> copyTree(Path from, Path to) throws IOException {
        List<Path> files = new ArrayList<>();
        if (!Files.exists(from)) {
            // A module with tests only.
            return files;
        }
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.sorted().toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(Files.isDirectory(path) ? target : target.resolveSibling("."));
                if (!Files.isDirectory(path)) {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                    files.add(target);
                }
            }
        }
        return files;
    }
}
