package dev.tributary.store.file;

import java.nio.file.FileSystems;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The most that others may do to a file that is made; the process's own mask may take more away, but adds nothing. */
public final class Rights {
    private static final boolean KNOWN =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private Rights() {}

    /** Rights to be made with, in the form {@code rw-r--r--}. None on a system that has no such rights. */
    public static FileAttribute<?>[] of(String rights) {
        return KNOWN
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
