package dev.tributary.store.sqlite.results;

import dev.tributary.core.ProblemKind;
import dev.tributary.store.Results;
import dev.tributary.store.ResultsView;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Lease;
import dev.tributary.store.connect.ResultsStore;
import dev.tributary.store.lock.Holder;
import dev.tributary.store.lock.LockFile;
import dev.tributary.store.lock.RunLock;
import dev.tributary.store.sqlite.file.SqliteFailures;
import dev.tributary.store.sqlite.file.SqliteFile;
import dev.tributary.store.sqlite.table.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Results in a SQLite file: the source itself or another one. The lease is a lock on a file beside it. */
public record SqliteStore(Path file) implements ResultsStore {
    /** The schemes of a SQLite file's addresses. */
    public static final Set<String> SCHEMES = Set.of(Address.FILE, "sqlite");

    /** The suffix of the folder for temporary files, beside the results. */
    public static final String SPILL = "-spill";

    @Override
    public String identity() {
        return LockFile.of(file).database().toString();
    }

    @Override
    public void require(boolean mayBeMade) {
        if (mayBeMade && !Files.exists(file)) {
            SqliteFile.requireFolder(file);
        } else {
            SqliteFile.requireFile(file);
        }
    }

    @Override
    public boolean isThere() {
        return Files.exists(file);
    }

    @Override
    public boolean holdsResults() {
        if (!isThere()) {
            return false;
        }
        try (Connection connection = SqliteFile.openSource(file)) {
            return Schema.version(connection, file) > 0;
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, "reading", ProblemKind.STORAGE);
        }
    }

    @Override
    public ResultsView look() {
        return SqliteResultsView.open(file);
    }

    @Override
    public Lease lease(Holder holder) {
        RunLock lock = RunLock.take(LockFile.of(file), holder);
        return new Lease() {
            @Override
            public Results open(boolean mayBeMade) {
                return mayBeMade ? SqliteResults.apart(file) : SqliteResults.inside(file);
            }

            @Override
            public void close() {
                lock.close();
            }
        };
    }

    @Override
    public Optional<String> holder() {
        return RunLock.holder(LockFile.of(file));
    }

    @Override
    public boolean isIn(Address source) {
        return SCHEMES.contains(source.scheme()) && isSame(source.path());
    }

    /**
     * If it cannot be determined, returns true to be safe: a source in the same file has to be closed before results
     * are written.
     */
    private boolean isSame(Path source) {
        try {
            return Files.exists(file) && Files.isSameFile(file, source);
        } catch (IOException unknown) {
            return true;
        }
    }

    @Override
    public Path temporaryFolder(Path folder) {
        return file.resolveSibling(file.getFileName() + SPILL);
    }
}
