package dev.tributary.cli.reliability;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The launcher {@code bin/tributary} as a user starts it: from a shell, in a folder of theirs, with nothing in the environment
 * that is not said. It stands in a copy of the project without sources, whose program is what the test was compiled with.
 */
public final class Launcher {
    private static final String PROGRAM = "tributary";

    /** A library of the tests' that would have a word to say, were it there. */
    private static final String OF_TESTS = "slf4j";

    private final Path home;

    private Launcher(Path home) {
        this.home = home;
    }

    /** @param folder an empty folder for the copy */
    public static Launcher in(Path folder) throws IOException {
        Path bin = project().resolve("bin");
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.walk(bin)) {
            // Rights come along.
            for (Path file : files.toList()) {
                Files.copy(
                        file, folder.resolve("bin").resolve(bin.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        pack(Files.createDirectories(folder.resolve("cli/target")).resolve("tributary.jar"));
        return new Launcher(folder);
    }

    /**
     * A line of a shell, in which {@code tributary} is the launcher.
     *
     * @param environment all there is beside PATH and a home folder of its own
     */
    public Child.Ended shell(Path folder, Map<String, String> environment, String line) {
        List<String> command = new ArrayList<>(List.of("env", "-i", "PATH=" + path(), "HOME=" + home));
        environment.forEach((name, value) -> command.add(name + "=" + value));
        command.addAll(List.of("bash", "-c", line));
        try {
            Path out = Files.createTempFile(home, "said", ".out");
            Path err = Files.createTempFile(home, "said", ".err");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            try (Child child = new Child(process, out, err)) {
                return child.await(Child.PATIENCE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it lies: the folder that holds {@code bin}. */
    public Path home() {
        return home;
    }

    private String path() {
        Path java = Path.of(System.getProperty("java.home"), "bin");
        return String.join(File.pathSeparator, home.resolve("bin").toString(), java.toString(), System.getenv("PATH"));
    }

    private static Path project() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("bin").resolve(PROGRAM))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("the launcher is not found above the working directory");
            }
        }
        return folder;
    }

    /** One jar, as a build makes it; the libraries stay where they are. */
    private static void pack(Path jar) throws IOException {
        List<String> libraries = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry).toAbsolutePath();
            if (!Files.isDirectory(path) && !path.getFileName().toString().startsWith(OF_TESTS)) {
                libraries.add(path.toUri().toString());
            } else if (Files.isDirectory(path) && !path.endsWith("test-classes")) {
                folders.add(path);
            }
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", libraries));
        Set<String> packed = new LinkedHashSet<>();
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out, manifest)) {
            zip.setLevel(0);
            for (Path folder : folders) {
                pack(folder, zip, packed);
            }
        }
    }

    private static void pack(Path folder, JarOutputStream zip, Set<String> packed) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (!name.startsWith("META-INF/MANIFEST") && packed.add(name)) {
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(file, zip);
                }
            }
        }
    }
}
