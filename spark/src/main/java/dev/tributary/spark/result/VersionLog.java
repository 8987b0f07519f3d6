package dev.tributary.spark.result;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.store.published.ResultsVersion;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The states of results, each a file with a number that nobody can write twice: the one with the highest number counts. So
 * a state appears at once or not at all, and of two runs that begin with one state only one can publish the next. Used by
 * one thread.
 */
final class VersionLog {
    private static final String FILE = "file";
    private static final Set<String> OBJECTS = Set.of("s3", "s3a", "s3n", "gs", "oss", "cos");

    private final Path folder;
    private final FileSystem files;

    /** @throws TributaryException STORAGE when the folder's file system cannot be used */
    VersionLog(Path results, Configuration configuration) {
        this.folder = new Path(results, ResultsVersion.FOLDER);
        try {
            this.files = folder.getFileSystem(configuration);
        } catch (IOException e) {
            throw failed("The folder of results " + results + " cannot be used", e);
        }
    }

    FileSystem files() {
        return files;
    }

    /**
     * Returns the state that counts; {@link ResultsVersion#NONE} before the first run.
     *
     * @throws TributaryException STORAGE when it cannot be read
     */
    ResultsVersion latest() {
        List<Path> all = all();
        return all.isEmpty() ? ResultsVersion.NONE : read(all.get(all.size() - 1));
    }

    /** Returns the files of all states, the oldest first. */
    List<Path> all() {
        List<Path> all = new ArrayList<>();
        try {
            for (FileStatus status : files.listStatus(folder)) {
                if (ResultsVersion.isFile(status.getPath().getName())) {
                    all.add(status.getPath());
                }
            }
        } catch (FileNotFoundException none) {
            return List.of();
        } catch (IOException e) {
            throw failed("The states of the results in " + folder + " cannot be listed", e);
        }
        all.sort(null);
        return all;
    }

    /** Reads a state. */
    ResultsVersion read(Path file) {
        try (FSDataInputStream in = files.open(file)) {
            return ResultsVersion.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException e) {
            throw failed("The state of the results in " + file + " cannot be read", e);
        }
    }

    /**
     * Publishes a state.
     *
     * @throws TributaryException TEMPORARY when another run has published one with its number
     */
    void publish(ResultsVersion version) {
        Path file = new Path(folder, ResultsVersion.file(version.number()));
        try {
            files.mkdirs(folder);
            write(file, version.json().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            String other =
                    runOf(file).orElseThrow(() -> failed("The state of the results " + file + " cannot be written", e));
            // A store may have taken what it then failed to confirm.
            if (!other.equals(version.run())) {
                throw new TributaryException(
                        ProblemKind.TEMPORARY,
                        "The run " + other + " has published results in " + folder.getParent()
                                + " since this one began, so this one published nothing.",
                        "Run it again: it begins with what is published now.",
                        e);
            }
        }
    }

    private Optional<String> runOf(Path file) {
        try {
            return files.exists(file) ? Optional.of(read(file).run()) : Optional.empty();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    /**
     * Writes a file whole, unless there is one. Hadoop's own way for local files first looks and then writes; a link is made
     * by the system, at once. A store of objects has an object when all of it is there, and not before; other file systems
     * have files that are half written, and rename at once.
     */
    private void write(Path file, byte[] bytes) throws IOException {
        String scheme = files.getUri().getScheme();
        if (OBJECTS.contains(scheme)) {
            create(file, bytes);
            return;
        }
        Path draft = new Path(folder, "." + UUID.randomUUID() + ".json");
        try {
            create(draft, bytes);
            if (scheme.equals(FILE)) {
                Files.createLink(local(file), local(draft));
            } else if (!files.rename(draft, file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
        } finally {
            files.delete(draft, false);
        }
    }

    private void create(Path file, byte[] bytes) throws IOException {
        try (FSDataOutputStream out = files.create(file, false)) {
            out.write(bytes);
        }
    }

    private static java.nio.file.Path local(Path file) {
        return java.nio.file.Path.of(file.toUri().getPath());
    }

    private static TributaryException failed(String what, Exception why) {
        return new TributaryException(
                ProblemKind.STORAGE,
                what + ": " + why.getMessage() + ".",
                "Check the address in results, and the rights of the job there.",
                why);
    }
}
