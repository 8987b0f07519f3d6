package dev.tributary.pipeline.files;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.text.Shown;
import dev.tributary.core.type.PerType;
import dev.tributary.pipeline.form.Output;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.SourcePlaces;
import dev.tributary.store.connect.Stores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of one command: its inputs, the database for results, and its outputs. {@link #check} is the single place
 * that checks for conflicts: no output may be an input or another output, whatever name or link refers to it. Every
 * command declares its files here before it opens the first of them. Not thread-safe.
 */
public final class FilePlan {
    private static final String MODEL = "model file";

    private final List<Declared> read = new ArrayList<>();
    private final List<Declared> written = new ArrayList<>();
    private final List<Declared> source = new ArrayList<>();
    private final List<SourcePlaces> places = new ArrayList<>();
    private final List<Declared> kept = new ArrayList<>();
    private final List<Declared> folders = new ArrayList<>();

    /** Creates a plan without files. */
    public static FilePlan none() {
        return new FilePlan();
    }

    private FilePlan() {}

    /** Adds an input. */
    public FilePlan reads(String role, Path file) {
        read.add(new Declared(role, file));
        return this;
    }

    /** Adds an optional input. */
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

    /** Adds the source with the reference names, with its companion files. */
    public FilePlan readsSource(Optional<Address> database) {
        return readsSource(database, IntakeRules.USUAL);
    }

    /** Adds the source, with the companion files of each of its places. */
    public FilePlan readsSource(Optional<Address> database, IntakeRules rules) {
        database.map(where -> new SourcePlaces(where, rules.mapping())).ifPresent(found -> {
            places.add(found);
            found.all().forEach(where -> source.addAll(database("source", where)));
        });
        return this;
    }

    /** Adds a further input database. */
    public FilePlan readsResults(Address database) {
        read.addAll(database("results", database));
        return this;
    }

    /** Adds a folder that is read: nothing may be written into it. */
    public FilePlan readsFolder(String role, Path folder) {
        folders.add(new Declared(role, folder));
        return this;
    }

    /** Adds the database for results; it may be the source. */
    public FilePlan keepsResults(Address database) {
        kept.addAll(database("results", database));
        return this;
    }

    /** Adds an output, which replaces an existing file. */
    public FilePlan writes(String role, Path file) {
        written.add(new Declared(role, file));
        return this;
    }

    /** Adds outputs. */
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
     * Checks for conflicts; nothing has been opened or written if this fails.
     *
     * @throws TributaryException USAGE when an output is another file of the command, or not a regular file
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
            places.forEach(place -> refuse(output, place));
            kept.forEach(file -> refuse(output, file));
            folders.forEach(folder -> refuse(output, folder, output.identity().isInside(folder.identity())));
            written.subList(0, index).forEach(other -> refuse(output, other));
        }
    }

    private static void refuse(Declared output, Declared other) {
        refuse(output, other, other.isNoFolderBut(SPILL) && output.identity().isInside(other.identity()));
    }

    private static void refuse(Declared output, Declared other, boolean inside) {
        boolean same = output.identity().isSame(other.identity());
        if (same || inside) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The " + output.role() + ", " + output.file() + ", would be written " + (same ? "over" : "into")
                            + " the " + other.role() + ", " + other.file()
                            + (same && !output.file().equals(other.file()) ? ", which is the same file." : "."),
                    "Nothing was written. Name another file or folder for one of them.");
        }
    }

    private static void refuse(Declared output, SourcePlaces places) {
        places.reading(output.identity().realPath()).ifPresent(place -> {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The " + output.role() + ", " + output.file()
                            + ", would be written among the files that are read from " + Shown.plain(place.toString())
                            + ".",
                    "Nothing was written. Name another file or folder for it.");
        });
    }

    /** The suffix of the folder beside a database for use if memory is too small. */
    private static final String SPILL = "-spill";

    /** A file and its role in the command. */
    private record Declared(String role, Path file, FileIdentity identity) {
        Declared(String role, Path file) {
            this(role, file, FileIdentity.of(file));
        }

        boolean isSame(Declared other) {
            return identity.isSame(other.identity);
        }

        /** Adds companions beside the given name, and beside the resolved one. */
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

        /**
         * A folder instead of a file is rejected by the code that opens it, with a better message; our own folder may
         * have content.
         */
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
