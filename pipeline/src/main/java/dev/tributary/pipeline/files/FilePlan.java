package dev.tributary.pipeline.files;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.type.PerType;
import dev.tributary.pipeline.form.Output;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Stores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of one command: those it reads, the database it keeps results in, and those it writes. {@link #check} is the one place
 * that decides whether they go together: no file that is written may be one that is read, or another that is written, by whatever
 * name or link. Every command declares its files here before it opens the first of them. Not thread-safe.
 */
public final class FilePlan {
    private static final String MODEL = "model file";

    private final List<Declared> read = new ArrayList<>();
    private final List<Declared> written = new ArrayList<>();
    private final List<Declared> source = new ArrayList<>();
    private final List<Declared> kept = new ArrayList<>();

    /** A plan without a file. */
    public static FilePlan none() {
        return new FilePlan();
    }

    private FilePlan() {}

    /** A file that is read. */
    public FilePlan reads(String role, Path file) {
        read.add(new Declared(role, file));
        return this;
    }

    /** A file that is read, if there is to be one. */
    public FilePlan reads(String role, Optional<Path> file) {
        file.ifPresent(path -> reads(role, path));
        return this;
    }

    /** The IHC model files that are read. */
    public FilePlan readsModels(PerType<Path> models) {
        reads(MODEL, models.usual());
        models.byType().values().forEach(file -> reads(MODEL, file));
        return this;
    }

    /** The database that facts are read from, with the files that are kept beside it. */
    public FilePlan readsSource(Optional<Address> database) {
        database.ifPresent(where -> source.addAll(database("source", where)));
        return this;
    }

    /** A further database that is only read. */
    public FilePlan readsResults(Address database) {
        read.addAll(database("results", database));
        return this;
    }

    /** The database that results are kept in; it may be the source. */
    public FilePlan keepsResults(Address database) {
        kept.addAll(database("results", database));
        return this;
    }

    /** A file that is written, in place of one that is there. */
    public FilePlan writes(String role, Path file) {
        written.add(new Declared(role, file));
        return this;
    }

    /** Files that are written. */
    public FilePlan writes(List<Output> files) {
        files.forEach(file -> writes(file.role(), file.file()));
        return this;
    }

    private static List<Declared> database(String role, Address where) {
        return Stores.onDisk(where)
                .map(kept -> new Declared(role, kept.file()).with(kept.companions()))
                .orElse(List.of());
    }

    /**
     * Nothing has been opened or written when this fails.
     *
     * @throws TributaryException USAGE when a file that is written is another one of the command's, or no regular file
     */
    public void check() {
        boolean inSource = !source.isEmpty() && !kept.isEmpty() && source.get(0).isSame(kept.get(0));
        for (Declared result : kept) {
            read.forEach(file -> refuse(result, file));
            if (!inSource) {
                source.forEach(file -> refuse(result, file));
            }
        }
        for (int index = 0; index < written.size(); index++) {
            Declared output = written.get(index);
            output.requireFile();
            read.forEach(file -> refuse(output, file));
            source.forEach(file -> refuse(output, file));
            kept.forEach(file -> refuse(output, file));
            written.subList(0, index).forEach(other -> refuse(output, other));
        }
    }

    private static void refuse(Declared output, Declared other) {
        boolean same = output.identity().isSame(other.identity());
        if (same || (other.isNoFolderBut(SPILL) && output.identity().isInside(other.identity()))) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The " + output.role() + ", " + output.file() + ", would be written " + (same ? "over" : "into")
                            + " the " + other.role() + ", " + other.file()
                            + (same && !output.file().equals(other.file()) ? ", which is the same file." : "."),
                    "Nothing was written. Name another file or folder for one of them.");
        }
    }

    /** What is kept beside a database while there is too little memory: a folder. */
    private static final String SPILL = "-spill";

    /** A file and what it is to the command. */
    private record Declared(String role, Path file, FileIdentity identity) {
        Declared(String role, Path file) {
            this(role, file, FileIdentity.of(file));
        }

        boolean isSame(Declared other) {
            return identity.isSame(other.identity);
        }

        /** Beside the name that was given, and beside the one that links lead to. */
        List<Declared> with(List<String> companions) {
            List<Declared> all = new ArrayList<>(List.of(this));
            for (String companion : companions) {
                for (Path one : List.of(file, identity.realPath())) {
                    Path path = one.resolveSibling(one.getFileName() + companion);
                    all.add(new Declared(companion + " file of the " + role, path));
                }
            }
            return all;
        }

        /** A folder in a file's place is refused by whoever opens it, who says what it should be; ours holds what we put there. */
        boolean isNoFolderBut(String companion) {
            return !Files.isDirectory(file) || role.startsWith(companion);
        }

        void requireFile() {
            if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
                throw new TributaryException(
                        ProblemKind.USAGE,
                        "The " + role + " cannot be written to " + file + ", which is a device or a pipe.",
                        "Nothing was written. Name a file.");
            }
        }
    }
}
