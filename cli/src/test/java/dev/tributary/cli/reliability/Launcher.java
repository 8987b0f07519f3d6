package dev.tributary.cli.reliability;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The launcher {@code bin/tributary} as a user starts it: from a shell, in the user's folder, with only the given
 * environment. It is in a copy of the project without sources, with the classes that the test was compiled with.
 */
public final class Launcher {
    private static final String PROGRAM = "tributary";

    private final Path home;

    private Launcher(Path home) {
        this.home = home;
    }

    /**
     * Creates the copy.
     *
     * @param folder an empty folder for the copy
     */
    public static Launcher in(Path folder) throws IOException {
        Path bin = project().resolve("bin");
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.walk(bin)) {
            // Permissions are copied too.
            for (Path file : files.toList()) {
                Files.copy(
                        file, folder.resolve("bin").resolve(bin.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        pack(Files.createDirectories(folder.resolve("cli/target")).resolve("tributary.jar"));
        return new Launcher(folder);
    }

    /**
     * Runs a shell line in which {@code tributary} is the launcher.
     *
     * @param environment all variables except PATH and a home folder of its own
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

    /** Returns its location: the folder that contains {@code bin}. */
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

    /** Creates one jar, as a build does; the libraries stay where they are. */
    private static void pack(Path jar) throws IOException {
        List<String> libraries = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry).toAbsolutePath();
            if (!Files.isDirectory(path)) {
                libraries.add(path.toUri().toString());
            } else if (!path.endsWith("test-classes")) {
                folders.add(path);
            }
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", libraries));
        Set<String> packed = new LinkedHashSet<>();
        Map<String, String> services = new TreeMap<>();
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out, manifest)) {
            zip.setLevel(0);
            for (Path folder : folders) {
                pack(folder, zip, packed, services);
            }
            for (Map.Entry<String, String> service : services.entrySet()) {
                zip.putNextEntry(new ZipEntry(service.getKey()));
                zip.write(service.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** @param services receives the lists of services, which several folders may add to */
    private static void pack(Path folder, JarOutputStream zip, Set<String> packed, Map<String, String> services)
            throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (name.startsWith("META-INF/services/")) {
                    services.merge(name, Files.readString(file), String::concat);
                } else if (!name.startsWith("META-INF/MANIFEST") && packed.add(name)) {
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(file, zip);
                }
            }
        }
    }
}
