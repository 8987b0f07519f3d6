package dev.tributary.store.sqlite;

import dev.tributary.store.Source;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Connector;
import dev.tributary.store.connect.ResultsStore;
import dev.tributary.store.connect.StoreFiles;
import dev.tributary.store.rows.RowSource;
import dev.tributary.store.spill.Spilling;
import dev.tributary.store.sqlite.file.NativeSqlite;
import dev.tributary.store.sqlite.results.SqliteStore;
import dev.tributary.store.sqlite.source.SqliteRows;
import dev.tributary.store.sqlite.source.SqliteSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** SQLite files: {@code shop.db}, {@code sqlite:shop.db}. */
public final class SqliteConnector implements Connector {
    /** The files that SQLite, and this program, create beside a database. */
    private static final List<String> COMPANIONS =
            List.of("-wal", "-shm", "-journal", ".tributary.lock", SqliteStore.SPILL);

    @Override
    public Set<String> schemes() {
        return SqliteStore.SCHEMES;
    }

    @Override
    public Source source(Address where, Optional<Spilling> spilling) {
        return new SqliteSource(where.path(), spilling);
    }

    @Override
    public RowSource rows(Address where) {
        return SqliteRows.open(where.path());
    }

    @Override
    public boolean holdsResults() {
        return true;
    }

    @Override
    public ResultsStore results(Address where) {
        return new SqliteStore(where.path());
    }

    @Override
    public void unpackLibraries(Path folder) throws IOException {
        NativeSqlite.use(NativeSqlite.unpack(folder));
    }

    @Override
    public Optional<StoreFiles> onDisk(Address where) {
        return Optional.of(new StoreFiles(where.path(), COMPANIONS));
    }
}
