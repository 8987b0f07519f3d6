package dev.tributary.store.sqlite.source;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.store.Belongings;
import dev.tributary.store.Snapshot;
import dev.tributary.store.Source;
import dev.tributary.store.rows.ReadSnapshot;
import dev.tributary.store.rows.UserBelongings;
import dev.tributary.store.spill.Spilling;
import dev.tributary.store.sqlite.file.SqliteFailures;
import dev.tributary.store.sqlite.file.SqliteFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Reads a SQLite file, which is opened for reading only and read in one snapshot. Not thread-safe. */
public final class SqliteSource implements Source {
    private final Path file;
    private final ReadPlan plan;
    private final Optional<Spilling> spilling;

    /** Creates a source that is read into memory. */
    public SqliteSource(Path file) {
        this(file, Optional.empty());
    }

    /**
     * Creates a source.
     *
     * @param spilling what to do if the sessions do not fit into memory; empty if all of them are needed at once
     */
    public SqliteSource(Path file, Optional<Spilling> spilling) {
        this(file, ReadPlan.of(file), spilling);
    }

    public SqliteSource(Path file, ReadPlan plan, Optional<Spilling> spilling) {
        this.file = file;
        this.plan = plan;
        this.spilling = spilling;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public Belongings belongings(String user, IntakeRules rules) {
        try (Connection connection = SqliteFile.openSource(file)) {
            return UserBelongings.of(user, new SqliteCatalog(file, connection), rules);
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, "looking for a user in", ProblemKind.SOURCE_DATA);
        }
    }

    @Override
    public Snapshot open(ReadScope scope) {
        try {
            SourceConnections connections = begun(file, plan);
            try {
                return new ReadSnapshot(new SqliteReader(file, connections, scope), scope, spilling);
            } catch (RuntimeException failure) {
                connections.close();
                throw failure;
            }
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, "reading", ProblemKind.SOURCE_DATA);
        }
    }

    /** Opens a file, and begins to read it on all connections. */
    static SourceConnections begun(Path file, ReadPlan plan) throws SQLException {
        SourceConnections connections = SourceConnections.open(file, plan);
        try {
            connections.begin(connection -> connection.setAutoCommit(false));
            return connections;
        } catch (SQLException | RuntimeException failure) {
            connections.close();
            throw failure;
        }
    }
}
