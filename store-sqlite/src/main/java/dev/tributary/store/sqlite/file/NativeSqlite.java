package dev.tributary.store.sqlite.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, which the driver contains for each system and which has to be a file to be loaded. The
 * launcher unpacks it once. Otherwise it is unpacked into a new private folder, which is deleted as soon as the library
 * is loaded: the driver itself would write it to the shared temporary folder, with the permissions that the umask
 * leaves, and leave it there if the process is killed.
 *
 * <p>Thread-safe.
 */
public final class NativeSqlite {
    private static final String FOLDER = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    private static boolean loaded;

    private NativeSqlite() {}

    /** Loads it, unless that has been done. If it cannot be unpacked, the driver reports why. */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        if (System.getProperty(FOLDER) == null) {
            try {
                loadFromFolderOfItsOwn();
            } catch (IOException without) {
                // The driver tries its own way, and reports its own error.
            }
        }
    }

    private static void loadFromFolderOfItsOwn() throws IOException {
        Path folder = Files.createTempDirectory("tributary-sqlite");
        try {
            use(unpack(folder));
            SQLiteJDBCLoader.initialize();
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IOException(failure);
        } finally {
            System.clearProperty(FOLDER);
            System.clearProperty(NAME);
            remove(folder);
        }
    }

    /** Makes the driver load an unpacked file. */
    public static void use(Path library) {
        System.setProperty(FOLDER, String.valueOf(library.toAbsolutePath().getParent()));
        System.setProperty(NAME, String.valueOf(library.getFileName()));
    }

    /**
     * Unpacks the library for this system.
     *
     * @param folder an existing folder
     * @return the new file
     * @throws IOException when there is none for this system, or no space
     */
    public static Path unpack(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        Path library = folder.resolve(name);
        try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("no SQLite library for this system: " + resource);
            }
            Files.copy(in, library);
        }
        return library;
    }

    private static void remove(Path folder) {
        Path library = folder.resolve(LibraryLoaderUtil.getNativeLibName());
        try {
            Files.deleteIfExists(library);
            Files.deleteIfExists(folder);
        } catch (IOException inUse) {
            // Some systems do not allow deleting a loaded file. The file registered first is deleted last.
            folder.toFile().deleteOnExit();
            library.toFile().deleteOnExit();
        }
    }
}
