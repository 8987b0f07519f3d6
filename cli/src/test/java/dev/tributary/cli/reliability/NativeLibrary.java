package dev.tributary.cli.reliability;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The driver's native library, unpacked once. Otherwise each child would unpack its own, and a killed child would not
 * remove it.
 */
final class NativeLibrary {
    private static final Path FOLDER = unpack();

    private NativeLibrary() {}

    /** Returns the options that make a child use it. */
    static List<String> options() {
        return List.of(
                "-Dorg.sqlite.lib.path=" + FOLDER,
                "-Dorg.sqlite.lib.name=" + LibraryLoaderUtil.getNativeLibName(),
                "--enable-native-access=ALL-UNNAMED");
    }

    private static Path unpack() {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream in = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
            Path folder = Files.createTempDirectory("tributary-native");
            Path file = folder.resolve(name);
            Files.copy(in, file);
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
