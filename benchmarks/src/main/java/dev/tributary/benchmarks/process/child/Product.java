package dev.tributary.benchmarks.process.child;

import dev.tributary.benchmarks.process.show.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program as users start it: through the launcher, as a separate process. */
public final class Product {
    /** The conversion type that a service is asked for. */
    public static final String CONVERSION_TYPE = "any";

    /** The page is measured by itself. */
    private static final String NO_PAGE = "--no-html";

    private final String launcher;
    private final Child child;

    Product(Path home, Child child) {
        this.launcher = home.resolve("bin").resolve("tributary").toString();
        this.child = child;
    }

    /** Lets the launcher do its one-time work: build, and prepare its cache. */
    void prepare() throws IOException, InterruptedException {
        help().orFail();
    }

    Child.Ended help() throws IOException, InterruptedException {
        return child.run(List.of(launcher, "--help"), Map.of());
    }

    void generate(Path file, Size size) throws IOException, InterruptedException {
        List<String> command = List.of(
                launcher,
                "generate",
                "--out=" + file,
                "--sessions=" + size.sessions(),
                "--conversions=" + size.conversions(),
                "--seed=1");
        child.run(command, Map.of()).orFail();
    }

    /** From the source to the CSV with the local engine. */
    public Child.Ended run(Path source, Path results, Path out, String heap) throws IOException, InterruptedException {
        return child.run(command(source, results, out), Map.of("TRIBUTARY_JAVA_OPTS", "-Xmx" + heap));
    }

    /** From a source of any kind, given by options. */
    public Child.Ended run(List<String> source, Path results, Path out, String heap)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(launcher, "run", "--attributor=ihc-local", NO_PAGE, "--results=" + results, "--out=" + out));
        command.addAll(source);
        return child.run(command, Map.of("TRIBUTARY_JAVA_OPTS", "-Xmx" + heap));
    }

    /** The same with the page of the report, or without. */
    public Child.Ended run(Path source, boolean page, List<String> options, Path folder, String heap)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                launcher,
                "run",
                "--attributor=ihc-local",
                "--db=" + source,
                "--results=" + folder.resolve("results.db"),
                "--out=" + folder.resolve("out")));
        command.addAll(options);
        command.addAll(page ? List.of() : List.of(NO_PAGE));
        return child.run(command, Map.of("TRIBUTARY_JAVA_OPTS", "-Xmx" + heap));
    }

    /** The same with the heap that the JVM chooses. */
    public Child.Ended run(Path source, Path results, Path out) throws IOException, InterruptedException {
        return child.run(command(source, results, out), Map.of());
    }

    /** From the source to the CSV with a service on this machine. */
    public Child.Ended ask(String url, int concurrency, Path source, Path results, Path out)
            throws IOException, InterruptedException {
        List<String> command = List.of(
                launcher,
                "run",
                "--attributor=ihc-api",
                "--ihc-url=" + url,
                "--conv-type-id=" + CONVERSION_TYPE,
                "--concurrency=" + concurrency,
                "--rate=1000000",
                NO_PAGE,
                "--db=" + source,
                "--results=" + results,
                "--out=" + out);
        return child.run(command, Map.of("IHC_API_KEY", "any"));
    }

    /** Grouped paths through a Markov chain. */
    public Child.Ended markov(Path file, int order) throws IOException, InterruptedException {
        return child.run(List.of(launcher, "paths", "--in=" + file, "--model=markov", "--order=" + order), Map.of());
    }

    /** Models side by side. */
    public Child.Ended compare(Path source, String models, boolean intervals, Path out, String heap)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(launcher, "compare", "--db=" + source, "--models=" + models, "--out=" + out));
        command.addAll(intervals ? List.of("--intervals") : List.of());
        return child.run(command, Map.of("TRIBUTARY_JAVA_OPTS", "-Xmx" + heap));
    }

    private List<String> command(Path source, Path results, Path out) {
        return List.of(
                launcher,
                "run",
                "--attributor=ihc-local",
                NO_PAGE,
                "--db=" + source,
                "--results=" + results,
                "--out=" + out);
    }
}
