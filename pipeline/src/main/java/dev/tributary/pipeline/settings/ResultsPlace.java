package dev.tributary.pipeline.settings;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.store.NoResults;
import dev.tributary.store.ResultsView;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.ResultsStore;
import dev.tributary.store.connect.Stores;
import dev.tributary.store.file.Rights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where results are kept: every command finds the same place, whether or not the user says it.
 *
 * @param given the database that the user gave
 * @param source the source
 * @param folder the folder for files
 */
public record ResultsPlace(Optional<Address> given, Optional<Address> source, Path folder) {
    /** The file in the folder of the other files, if the source is of a kind that holds no results. */
    static final String FILE = "tributary.db";

    /** Returns the database for results, if it is not the source. */
    public Optional<Address> other() {
        return given.or(() ->
                source.filter(where -> !Stores.holdsResults(where)).map(where -> Address.of(folder.resolve(FILE))));
    }

    /** Returns the database for results; empty if neither it nor a source is given. */
    public Optional<Address> address() {
        return other().or(this::source);
    }

    /**
     * Opens the results read-only. A place that the user did not name may be empty yet.
     *
     * @throws TributaryException USAGE when there are none where the user said
     */
    public ResultsView look() {
        ResultsStore store = Stores.results(address().orElseThrow());
        return given.isEmpty() && !store.isThere() ? NoResults.YET : store.look();
    }

    /**
     * Makes the folder, which the other files would make later, if the results are kept in it and the user did not say
     * so.
     *
     * @throws TributaryException STORAGE when it cannot be made
     */
    public void makeFolder() {
        if (given.isPresent() || other().isEmpty()) {
            return;
        }
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder.toAbsolutePath(), Rights.of("rwxr-xr-x"));
            }
        } catch (IOException e) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The folder " + folder + " for the results cannot be made: " + e.getMessage() + ".",
                    "Check its name and the rights of the folder it is in, or name another with --out.",
                    e);
        }
    }
}
