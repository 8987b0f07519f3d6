package dev.tributary.store.sqlite;

import dev.tributary.store.contract.LeaseContract;
import dev.tributary.store.contract.PublishedContract;
import dev.tributary.store.contract.ResultsContract;
import dev.tributary.store.contract.RunLogContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contracts of results and of published reports, for SQLite. */
class SqliteContractTest implements ResultsContract, PublishedContract, RunLogContract, LeaseContract {
    @TempDir
    Path folder;

    @Override
    public String address() {
        return "sqlite:" + folder.resolve("results.db");
    }
}
