package dev.tributary.store.file;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * An input file given by a user. Reading it never blocks and never reads without end: other types of files are rejected
 * before they are opened, and the size is limited. Immutable.
 *
 * @param what its role, to begin a sentence with: {@code The model file}
 * @param file its path
 * @param most the maximum size in bytes
 * @param sorts the accepted types of files
 */
public record InputFile(String what, Path file, long most, Set<FileSort> sorts) {
    private static final Set<FileSort> FILES = EnumSet.of(FileSort.REGULAR, FileSort.NOTHING);
    private static final Set<FileSort> STREAMS = EnumSet.of(FileSort.REGULAR, FileSort.NOTHING, FileSort.HANDED);

    public InputFile {
        sorts = Set.copyOf(sorts);
    }

    /** A file that has to be a regular file. */
    public InputFile(String what, Path file, long most) {
        this(what, file, most, FILES);
    }

    /** A file that may also be standard input or a shell's {@code <(command)}: it is read once. */
    public static InputFile orStream(String what, Path file, long most) {
        return new InputFile(what, file, most, STREAMS);
    }

    /**
     * Reads all bytes.
     *
     * @throws TributaryException USAGE when it is not an accepted file or too large
     * @throws IOException when it does not exist or cannot be read
     */
    public byte[] bytes() throws IOException {
        try (InputStream in = open()) {
            return in.readAllBytes();
        }
    }

    /**
     * Checks the type, for callers that open it themselves. They also report a file that does not exist, or cannot be
     * examined.
     *
     * @throws TributaryException USAGE when it is not an accepted file
     */
    public void requireSort() {
        try {
            sort();
        } catch (IOException e) {
            // Reported by the code that opens it.
        }
    }

    /**
     * Opens it. The stream throws USAGE if the limit is exceeded.
     *
     * @throws TributaryException USAGE when it is not an accepted file or too large
     * @throws IOException when it does not exist or cannot be read
     */
    public InputStream open() throws IOException {
        FileSort sort = sort();
        if (sort == FileSort.REGULAR && Files.size(file) > most) {
            throw tooLarge();
        }
        return new BoundedStream(Files.newInputStream(file), most, this::tooLarge);
    }

    private FileSort sort() throws IOException {
        FileSort sort = FileSort.of(file);
        if (!sorts.contains(sort)) {
            throw new TributaryException(
                    ProblemKind.USAGE, name() + " is " + sort.words() + ".", "Name a file that can be read.");
        }
        return sort;
    }

    private TributaryException tooLarge() {
        return new TributaryException(
                ProblemKind.USAGE,
                name() + " holds more than " + size() + ".",
                "Check its path: no file of this kind is that large.");
    }

    private String name() {
        return what + " " + Shown.whole(file.toString());
    }

    private String size() {
        return most >= 1 << 20 ? (most >> 20) + " MB" : (most >> 10) + " kB";
    }
}
