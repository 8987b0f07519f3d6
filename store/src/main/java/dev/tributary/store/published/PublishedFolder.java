package dev.tributary.store.published;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of results as Parquet on this machine, and the state of it that counted when it was opened. What is published
 * meanwhile goes into other folders. Immutable.
 *
 * @param name the results, for messages
 * @param folder their folder, without links
 * @param state the state
 */
public record PublishedFolder(String name, Path folder, ResultsVersion state) {
    private static final long MOST = 256L << 20;

    /**
     * Looks for the newest state.
     *
     * @throws TributaryException USAGE when there is none; STORAGE when it cannot be read: an older one is not taken instead
     */
    public static PublishedFolder open(String name, Path folder) {
        Path states = folder.resolve(ResultsVersion.FOLDER);
        if (!Files.isDirectory(folder)) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "There is no folder of results " + Shown.whole(folder.toString()) + " on this machine.",
                    "Name the one that bin/tributary-spark run published to, or copy it here with all that is in it: "
                            + ResultsVersion.FOLDER + " and runs.");
        }
        try {
            Path newest = newest(states)
                    .orElseThrow(() -> new TributaryException(
                            ProblemKind.USAGE,
                            "Nothing is published in " + Shown.whole(name) + " yet: there is no state in "
                                    + Shown.whole(states.toString()) + ".",
                            "Run bin/tributary-spark run with these results first. It publishes as its last act, so one that"
                                    + " failed leaves nothing here."));
            return new PublishedFolder(name, folder.toRealPath(), read(newest));
        } catch (IOException e) {
            throw unreadable("The folder of results " + folder, e);
        }
    }

    private static Optional<Path> newest(Path states) throws IOException {
        if (!Files.isDirectory(states)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(states)) {
            return all.filter(file -> ResultsVersion.isFile(String.valueOf(file.getFileName())))
                    .max(Path::compareTo);
        }
    }

    private static ResultsVersion read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST) {
                throw new IOException("it is no file of a state");
            }
            return ResultsVersion.of(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable("The newest state of the results, " + file, e);
        }
    }

    private static TributaryException unreadable(String what, Exception why) {
        return new TributaryException(
                ProblemKind.STORAGE,
                Shown.whole(what) + ", cannot be read: " + Shown.whole(String.valueOf(why.getMessage())) + ".",
                "If the folder is being copied, wait for the end: states come last. Results of a newer Tributary are read by"
                        + " that one.",
                why);
    }

    /**
     * Returns the files of a folder that the state names.
     *
     * @throws TributaryException STORAGE when it is not there, or lies elsewhere by a link
     */
    public List<Path> files(String place) {
        Path wanted = folder.resolve(place);
        try (Stream<Path> all = Files.list(wanted)) {
            List<Path> files = all.filter(PublishedFolder::isPart).sorted().toList();
            for (Path file : files) {
                if (!file.toRealPath().startsWith(folder)) {
                    throw new IOException(file + " is a link out of the results");
                }
            }
            return files;
        } catch (IOException e) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "A folder that state " + state.number() + " of " + Shown.whole(name) + " names cannot be read: "
                            + Shown.whole(String.valueOf(e.getMessage())) + ".",
                    "If the results were copied, copy all that the newest state names; if folders were removed, run"
                            + " bin/tributary-spark run again.",
                    e);
        }
    }

    /** Spark passes by what begins with one of these, and so do others. */
    private static boolean isPart(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".parquet") && !name.startsWith("_") && !name.startsWith(".");
    }
}
