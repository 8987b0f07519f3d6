package dev.tributary.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;

/** The type of a file, links followed. Opening a pipe may block forever, and a device may be endless. */
public enum FileSort {
    /** A regular file: it has an end, and opening it does not block. */
    REGULAR("a file"),
    /** A folder. */
    FOLDER("a folder"),
    /** A stream passed by another program: standard input, or a shell's {@code <(command)}. */
    HANDED("an open stream of another program"),
    /** The null device, used to provide an empty input. */
    NOTHING("an empty device"),
    /** A named pipe: opening it blocks until another program opens it. */
    PIPE("a pipe"),
    /** A device, which may be endless. */
    DEVICE("a device"),
    /** A socket, or another type of this system. */
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

    /** Returns a description, for "it is ...". */
    public String words() {
        return words;
    }

    /**
     * Determines the type without opening the file.
     *
     * @throws IOException when it does not exist, or cannot be examined
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
