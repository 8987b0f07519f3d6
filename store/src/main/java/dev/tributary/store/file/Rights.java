package dev.tributary.store.file;

import java.nio.file.FileSystems;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The maximum permissions of others for a created file; the umask may remove further ones, but adds nothing. */
public final class Rights {
    private static final boolean KNOWN =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private Rights() {}

    /** Returns permissions for creation, in the form {@code rw-r--r--}. Empty on a system without such permissions. */
    public static FileAttribute<?>[] of(String rights) {
        return KNOWN
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
