package dev.tributary.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;

/** What a name stands for, links followed. To open a pipe may wait for ever, and a device may have no end. */
public enum FileSort {
    /** A file that lies on a disk: it has an end, and to open it waits for nobody. */
    REGULAR("a file"),
    /** A folder. */
    FOLDER("a folder"),
    /** What another program has given this one to read: standard input, or a shell's {@code <(command)}. */
    HANDED("what another program hands over"),
    /** The device that holds nothing, which people name where they want nothing read. */
    NOTHING("an empty device"),
    /** A pipe that has a name: whoever opens it waits until somebody else does. */
    PIPE("a pipe"),
    /** A device, which may have no end. */
    DEVICE("a device"),
    /** A socket, or what this system calls otherwise. */
    OTHER("neither a file nor a folder");

    private static final Path NULL = Path.of("/dev/null");
    private static final Pattern DESCRIPTOR = Pattern.compile("/dev/(stdin|fd/\\d+)|/proc/(self|\\d+)/fd/\\d+");

    private static final int SORT_BITS = 0170000;
    private static final int PIPE_BITS = 0010000;
    private static final int CHARACTERS_BITS = 0020000;
    private static final int BLOCKS_BITS = 0060000;

    private final String words;

    FileSort(String words) {
        this.words = words;
    }

    /** In words, for "it is ...". */
    public String words() {
        return words;
    }

    /**
     * Looks without opening.
     *
     * @throws IOException when there is nothing of that name, or it cannot be looked at
     */
    public static FileSort of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isRegularFile()) {
            return REGULAR;
        }
        if (attributes.isDirectory()) {
            return FOLDER;
        }
        if (DESCRIPTOR.matcher(file.toAbsolutePath().normalize().toString()).matches()) {
            return HANDED;
        }
        return file.toRealPath().equals(NULL) ? NOTHING : special(file);
    }

    private static FileSort special(Path file) throws IOException {
        try {
            int mode = (int) Files.getAttribute(file, "unix:mode");
            return switch (mode & SORT_BITS) {
                case PIPE_BITS -> PIPE;
                case CHARACTERS_BITS, BLOCKS_BITS -> DEVICE;
                default -> OTHER;
            };
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return OTHER;
        }
    }
}
