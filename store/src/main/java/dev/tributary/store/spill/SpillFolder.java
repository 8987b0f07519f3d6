package dev.tributary.store.spill;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of temporary files, readable only by its owner, since they contain the source's data. It is deleted when it
 * is closed; what a killed process has left in it is deleted when it is opened again.
 */
public final class SpillFolder implements AutoCloseable {
    private static final FileAttribute<?>[] OWNER_ONLY = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
    };

    private final Path folder;

    private SpillFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Creates the folder.
     *
     * @param folder its path; one left by a killed process is replaced
     * @param bytes the maximum size of the files
     * @throws TributaryException STORAGE when it cannot be created, or its disk has less space; USAGE when it exists
     *     and contains other files
     */
    public static SpillFolder open(Path folder, long bytes) {
        try {
            remove(folder);
            boolean rights =
                    FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
            Files.createDirectory(folder, rights ? OWNER_ONLY : new FileAttribute<?>[0]);
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < bytes) {
                remove(folder);
                throw new TributaryException(
                        ProblemKind.STORAGE,
                        "The temporary files in " + folder + " may take " + (bytes >> 20) + " MiB, and its disk has "
                                + (free >> 20) + " MiB left.",
                        "Make room, keep the results on another disk with --results, or give the program more memory.");
            }
            return new SpillFolder(folder);
        } catch (IOException failure) {
            throw failed(folder, failure);
        }
    }

    /** Creates files of one kind. */
    PartFiles files(String name, int parts) {
        return new PartFiles(folder, name, parts);
    }

    /** Creates the exception for a failed temporary file. */
    static TributaryException failed(Path folder, IOException failure) {
        return new TributaryException(
                ProblemKind.STORAGE,
                "The temporary files in " + folder + " failed: " + failure + ".",
                "Check the disk's free space and health, or give the program more memory; then run again.",
                failure);
    }

    /** Only our own files: another folder may have that name. */
    private static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> found = Files.list(folder)) {
            inside = found.toList();
        }
        for (Path file : inside) {
            if (!PartFiles.isOne(file)) {
                throw new TributaryException(
                        ProblemKind.USAGE,
                        "The folder " + folder + " is needed for temporary files and contains " + file.getFileName()
                                + ".",
                        "Move it away, or keep the results elsewhere with --results.");
            }
        }
        for (Path file : inside) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    @Override
    public void close() {
        try {
            remove(folder);
        } catch (IOException failure) {
            throw failed(folder, failure);
        }
    }
}
