package dev.tributary.spark.source;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * The files below a folder, listed in one go, which object stores answer for a thousand files at once.
 *
 * @param path the folder, with the scheme
 * @param files those that are not passed by, in the order of their names
 */
record LakeFolder(String path, List<LakeFile> files) {
    private static final String WILD = "*?";

    LakeFolder {
        files = List.copyOf(files);
    }

    /** Returns whether a path has a part that stands for several names. */
    static boolean isPattern(String path) {
        return path.chars().anyMatch(letter -> WILD.indexOf(letter) >= 0);
    }

    /** Returns the folder before the first part of a pattern that is one. */
    static String fixed(String pattern) {
        int wild = 0;
        while (wild < pattern.length() && WILD.indexOf(pattern.charAt(wild)) < 0) {
            wild++;
        }
        int slash = pattern.lastIndexOf('/', wild);
        return slash <= 0 ? "/" : pattern.substring(0, slash);
    }

    /**
     * Lists the files below a folder.
     *
     * @param name the address, for messages
     * @return empty if there is no such folder
     */
    static Optional<LakeFolder> list(String name, String folder, Configuration settings) {
        return asked(name, () -> {
            Path root = new Path(folder);
            FileSystem system = root.getFileSystem(settings);
            Path whole = system.makeQualified(root);
            List<LakeFile> files = new ArrayList<>();
            try {
                RemoteIterator<LocatedFileStatus> all = system.listFiles(whole, true);
                while (all.hasNext()) {
                    LakeFile file = file(whole, all.next());
                    if (!file.isPassedBy()) {
                        files.add(file);
                    }
                }
            } catch (FileNotFoundException none) {
                return Optional.empty();
            }
            files.sort(Comparator.comparing(LakeFile::shown));
            return Optional.of(new LakeFolder(whole.toString(), files));
        });
    }

    /** Returns a file, with the folder that it is in; empty if there is none. */
    static Optional<LakeFolder> file(String name, String path, Configuration settings) {
        return asked(name, () -> {
            Path file = new Path(path);
            FileSystem system = file.getFileSystem(settings);
            try {
                FileStatus found = system.getFileStatus(file);
                Path parent = Optional.ofNullable(found.getPath().getParent()).orElse(found.getPath());
                return found.isFile()
                        ? Optional.of(new LakeFolder(parent.toString(), List.of(file(parent, found))))
                        : Optional.empty();
            } catch (FileNotFoundException none) {
                return Optional.empty();
            }
        });
    }

    private static LakeFile file(Path folder, FileStatus found) {
        String path = found.getPath().toUri().getPath();
        String before = folder.toUri().getPath();
        String below = path.substring(before.endsWith("/") ? before.length() : before.length() + 1);
        return LakeFile.of(below, found.getPath().toString(), found.getLen(), found.getModificationTime());
    }

    /** Something that is asked of a file system. */
    @FunctionalInterface
    private interface Asking {
        Optional<LakeFolder> ask() throws IOException;
    }

    private static Optional<LakeFolder> asked(String name, Asking asking) {
        try {
            return asking.ask();
        } catch (IllegalArgumentException noPath) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    Shown.plain(name) + " is no path: " + Shown.whole(SparkFailures.words(noPath)) + ".",
                    "Name a folder, a file or a pattern, such as parquet:s3a://bucket/exports.",
                    noPath);
        } catch (IOException | RuntimeException failure) {
            throw SparkFailures.explained(Shown.plain(name), failure);
        }
    }
}
