package dev.tributary.benchmarks.process.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folders of a measurement: databases, which are kept, and the output of runs, which is not. */
public final class WorkFolder implements AutoCloseable {
    private final Path data;
    private final Path work;

    WorkFolder(Path home) throws IOException {
        Path target = home.resolve("benchmarks").resolve("target");
        this.data = Files.createDirectories(target.resolve("data"));
        this.work = Files.createTempDirectory(target, "work");
    }

    /** Where generated databases stay for the next time. */
    public Path data() {
        return data;
    }

    /** A new, empty folder. */
    public Path fresh() throws IOException {
        return Files.createTempDirectory(work, "run");
    }

    /** Removes a folder with what is in it. */
    public static void remove(Path folder) throws IOException {
        List<Path> inside;
        try (Stream<Path> paths = Files.walk(folder)) {
            inside = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : inside) {
            Files.delete(path);
        }
    }

    /** Reads a file once, so that the first measurement finds it in the page cache, too. */
    public static void warm(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    @Override
    public void close() throws IOException {
        remove(work);
    }
}
