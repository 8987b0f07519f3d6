package dev.tributary.benchmarks.process.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Database servers with the tables of a folder of CSV files, started from the binaries of the operating system. */
public final class Servers implements AutoCloseable {
    private static final List<String> WORDS = List.of("PostgreSQL, through two sessions", "MariaDB");

    private final Process process;
    private final List<SourceShapes.ShapedSource> shapes;

    private Servers(Process process, List<SourceShapes.ShapedSource> shapes) {
        this.process = process;
        this.shapes = shapes;
    }

    /**
     * Starts them, and waits until they have the tables.
     *
     * @param script {@code benchmarks/servers}
     */
    public static Servers start(Path script, Path files) throws IOException {
        ProgressLog.say("filling servers");
        Process process = new ProcessBuilder(script.toString(), files.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<SourceShapes.ShapedSource> shapes = new ArrayList<>();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String words : WORDS) {
            String address = said.readLine();
            if (address == null) {
                process.destroy();
                throw new IOException("the servers did not start; they need the binaries of PostgreSQL and MariaDB"
                        + " (Debian: apt-get install postgresql mariadb-server)");
            }
            shapes.add(new SourceShapes.ShapedSource(words, List.of("--db=" + address), List.of()));
        }
        return new Servers(process, shapes);
    }

    /** Returns the tables on each server. */
    public List<SourceShapes.ShapedSource> shapes() {
        return List.copyOf(shapes);
    }

    /** Stops them, and waits until they have. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
