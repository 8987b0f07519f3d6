package dev.tributary.cli.reliability;

import dev.tributary.cli.Main;
import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A class data sharing archive for fast starts of children: most of the time of a short run is spent on loading
 * classes. It is created once, as by the launcher, from a run that uses the service. Archives do not support folders of
 * classes, so these are packed into jars first. If it cannot be created, children start without it.
 */
final class ClassArchive {
    private static final List<String> OPTIONS = make();

    private ClassArchive() {}

    /** Returns the JVM options of every child, including the class path. */
    static List<String> options() {
        return OPTIONS;
    }

    private static List<String> make() {
        try {
            Path folder = Files.createTempDirectory("tributary-classes");
            List<String> plain = new ArrayList<>(List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:-UsePerfData",
                    "-Xshare:auto",
                    "-Xlog:cds=off"));
            plain.addAll(NativeLibrary.options());
            plain.addAll(List.of("-cp", packed(folder)));
            Path classes = folder.resolve("classes.txt");
            Path archive = folder.resolve("classes.jsa");
            List<String> options = new ArrayList<>(plain);
            if (use(plain, folder, classes) && dump(plain, classes, archive)) {
                options.add("-XX:SharedArchiveFile=" + archive);
            }
            removeAtTheEnd(folder);
            return List.copyOf(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Returns the class path with its folders packed, and without those of tests. */
    private static String packed(Path folder) throws IOException {
        List<String> packed = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (!Files.isDirectory(path)) {
                packed.add(entry);
            } else if (!path.endsWith("test-classes")) {
                Path jar = folder.resolve(packed.size() + ".jar");
                pack(path, jar);
                packed.add(jar.toString());
            }
        }
        return String.join(File.pathSeparator, packed);
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (Stream<Path> files = Files.walk(classes);
                OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, zip);
            }
        }
    }

    private static boolean use(List<String> plain, Path folder, Path classes) throws IOException, InterruptedException {
        Bench bench = Bench.with(Bench.sample(folder, 300, 80), folder.resolve("bench"));
        try (BillingService service = BillingService.start(Bench.KEY, Behaviour.CALM)) {
            List<String> arguments = new ArrayList<>(plain);
            arguments.add("-XX:DumpLoadedClassList=" + classes);
            arguments.add(Main.class.getName());
            arguments.addAll(Bench.api(service, "--concurrency", "2"));
            return ended(bench.folder(), arguments) == 0;
        }
    }

    private static boolean dump(List<String> plain, Path classes, Path archive)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-Xshare:dump"));
        plain.stream().filter(option -> !option.equals("-Xshare:auto")).forEach(arguments::add);
        arguments.addAll(List.of("-XX:SharedClassListFile=" + classes, "-XX:SharedArchiveFile=" + archive));
        return ended(Path.of("."), arguments) == 0 && Files.exists(archive);
    }

    private static int ended(Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("IHC_API_KEY", Bench.KEY);
        return builder.start().waitFor();
    }

    private static void removeAtTheEnd(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            // The files registered first are removed last.
            files.map(Path::toFile).forEach(File::deleteOnExit);
        }
    }
}
