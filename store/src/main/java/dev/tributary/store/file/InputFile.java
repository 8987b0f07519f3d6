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
 * A file that a user named to be read. It is never waited for and never read without end: what is no file is refused before it
 * is opened, and more than a limit is not taken. Immutable.
 *
 * @param what what it is, to begin a sentence with: {@code The model file}
 * @param file its path
 * @param most the largest number of bytes that are taken of it
 * @param sorts what it may be
 */
public record InputFile(String what, Path file, long most, Set<FileSort> sorts) {
    private static final Set<FileSort> FILES = EnumSet.of(FileSort.REGULAR, FileSort.NOTHING);
    private static final Set<FileSort> STREAMS = EnumSet.of(FileSort.REGULAR, FileSort.NOTHING, FileSort.HANDED);

    public InputFile {
        sorts = Set.copyOf(sorts);
    }

    /** One that has to lie on a disk. */
    public InputFile(String what, Path file, long most) {
        this(what, file, most, FILES);
    }

    /** One that may also be standard input or a shell's {@code <(command)}: it is read once. */
    public static InputFile orStream(String what, Path file, long most) {
        return new InputFile(what, file, most, STREAMS);
    }

    /**
     * All of it.
     *
     * @throws TributaryException USAGE when it is no file or too large
     * @throws IOException when it is not there or cannot be read
     */
    public byte[] bytes() throws IOException {
        try (InputStream in = open()) {
            return in.readAllBytes();
        }
    }

    /**
     * Looks at what it is, for who opens it otherwise. One that is not there, or cannot be looked at, is theirs to tell of.
     *
     * @throws TributaryException USAGE when it is no file
     */
    public void requireSort() {
        try {
            sort();
        } catch (IOException e) {
            // Told by who opens it.
        }
    }

    /**
     * Opens it. The stream throws USAGE where the limit is passed.
     *
     * @throws TributaryException USAGE when it is no file or too large
     * @throws IOException when it is not there or cannot be read
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
                "Check its path: nothing of this sort is so large.");
    }

    private String name() {
        return what + " " + Shown.whole(file.toString());
    }

    private String size() {
        return most >= 1 << 20 ? (most >> 20) + " MB" : (most >> 10) + " kB";
    }
}
